/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package org.wasmcloud.spring.keyvalue.redis;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletionException;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.Assert;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FailuresTests {

	private final LettuceAccess lettuce = new LettuceAccess(new LettuceConnectionFactory());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			NOAUTH Authentication required.                                            | DENIED
			WRONGPASS invalid username-password pair or user is disabled.              | DENIED
			NOPERM this user has no permissions to run the 'get' command               | DENIED
			OOM command not allowed when used memory > 'maxmemory'.                    | QUOTA_EXCEEDED
			LOADING Redis is loading the dataset in memory                             | UNAVAILABLE
			CLUSTERDOWN The cluster is down                                            | UNAVAILABLE
			READONLY You can't write against a read only replica.                      | UNAVAILABLE
			BUSY Redis is busy running a script.                                       | UNAVAILABLE
			MISCONF Redis is configured to save RDB snapshots                          | UNAVAILABLE
			ERR max number of clients reached                                          | UNAVAILABLE
			WRONGTYPE Operation against a key holding the wrong kind of value          | CONFLICT
			ERR value is not an integer or out of range script: 0a, on @user_script:1. | CONFLICT
			ERR increment or decrement would overflow                                  | CONFLICT
			ERR string exceeds maximum allowed size (proto-max-bulk-len)               | QUOTA_EXCEEDED
			ERR unknown command 'PEXPIRETIME'                                          | FAILED
			""")
	void aReplyOfTheServerHasAKind(String reply, Kind kind) {
		assertThat(onLettuce(new RedisCommandExecutionException(reply)).kind()).isEqualTo(kind);
		assertThat(Failures.of(new JedisDataException(reply)).kind()).isEqualTo(kind);
		assertThat(Failures
			.of(new CompletionException(
					new RedisSystemException("Error in execution", new RedisCommandExecutionException(reply))))
			.kind()).isEqualTo(kind);
	}

	@Test
	void aRefusedPasswordAtConnectingIsDenied() {
		assertThat(onLettuce(new RedisConnectionException("Unable to connect to localhost:6379",
				new RedisCommandExecutionException("WRONGPASS invalid username-password pair")))
			.kind()).isEqualTo(Kind.DENIED);
	}

	@Test
	void aTimeLimitAndAMissingConnectionAreToldApart() {
		assertThat(onLettuce(new RedisCommandTimeoutException("timed out")).kind()).isEqualTo(Kind.TIMEOUT);
		assertThat(onLettuce(new RedisConnectionException("Unable to connect")).kind()).isEqualTo(Kind.UNAVAILABLE);
		assertThat(Failures.of(new CompletionException(new SocketException("Connection reset"))).kind())
			.isEqualTo(Kind.UNAVAILABLE);
		assertThat(Failures.of(new RedisConnectionFailureException("Unable to connect")).kind())
			.isEqualTo(Kind.UNAVAILABLE);
		assertThat(
				Failures.of(new RedisConnectionFailureException("Read timed out", new SocketTimeoutException())).kind())
			.isEqualTo(Kind.TIMEOUT);
	}

	@Test
	void aClientThatIsClosedIsUnavailable() {
		LettuceConnectionFactory stopped = new LettuceConnectionFactory();
		stopped.afterPropertiesSet();
		stopped.destroy();
		assertThat(onLettuce(catchThrowableOfType(IllegalStateException.class, stopped::getConnection)).kind())
			.isEqualTo(Kind.UNAVAILABLE);
		JedisConnectionFactory closed = new JedisConnectionFactory();
		closed.afterPropertiesSet();
		closed.destroy();
		assertThat(Failures
			.of(new CompletionException(catchThrowableOfType(IllegalStateException.class, closed::getConnection)))
			.kind()).isEqualTo(Kind.UNAVAILABLE);
		GenericObjectPool<String> pool = new GenericObjectPool<>(new BasePooledObjectFactory<>() {

			@Override
			public String create() {
				return "";
			}

			@Override
			public PooledObject<String> wrap(String value) {
				return new DefaultPooledObject<>(value);
			}

		});
		pool.close();
		assertThat(Failures
			.of(new JedisException("Could not get a resource from the pool",
					catchThrowableOfType(IllegalStateException.class, pool::borrowObject)))
			.kind()).isEqualTo(Kind.UNAVAILABLE);
	}

	@Test
	void anyOtherIllegalStateIsAFailure() {
		assertThat(Failures.of(new IllegalStateException("a mistake of somebody's")).kind()).isEqualTo(Kind.FAILED);
		assertThat(
				Failures.of(catchThrowableOfType(IllegalStateException.class, () -> Assert.state(false, "no"))).kind())
			.isEqualTo(Kind.FAILED);
	}

	@Test
	void noTextOfServerOrClientIsRepeated() {
		String secret = "redis://user:s3cret@host:6379";
		assertThat(onLettuce(new RedisCommandExecutionException("ERR odd " + secret))).message()
			.doesNotContain("s3cret", "host");
		assertThat(onLettuce(new RedisCommandExecutionException("NOPERM " + secret))).message()
			.doesNotContain("s3cret", "host");
		assertThat(onLettuce(new RedisConnectionException(secret))).message().doesNotContain("s3cret", "host");
		assertThat(onLettuce(new IllegalArgumentException(secret))).message().doesNotContain("s3cret", "host");
	}

	private BackendException onLettuce(RuntimeException failure) {
		return Failures.of(this.lettuce.translate(failure));
	}

}
