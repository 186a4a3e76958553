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

import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.ClassUtils;

import org.wasmcloud.spring.core.backend.BackendSettings;
import org.wasmcloud.spring.core.backend.ConnectionResolver;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;

/**
 * Makes the backend on a connection factory of the application's.
 */
final class RedisKeyvalueBackendProvider implements KeyvalueBackendProvider {

	static final String NAME = "redis";

	private static final boolean LETTUCE = ClassUtils.isPresent("io.lettuce.core.RedisClient",
			RedisKeyvalueBackendProvider.class.getClassLoader());

	private final ConnectionResolver connections;

	RedisKeyvalueBackendProvider(ConnectionResolver connections) {
		this.connections = connections;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public KeyvalueBackend create(BackendSettings settings) {
		RedisConnectionFactory factory = this.connections.resolve(RedisConnectionFactory.class, settings.connection());
		return (LETTUCE && OnLettuce.isLettuce(factory)) ? OnLettuce.create(factory, settings)
				: new RedisKeyvalueBackend(new ConnectionAccess(factory), settings.timeout());
	}

	/** What must not be loaded in an application without Lettuce. */
	private static final class OnLettuce {

		static boolean isLettuce(RedisConnectionFactory factory) {
			return factory instanceof LettuceConnectionFactory;
		}

		static KeyvalueBackend create(RedisConnectionFactory factory, BackendSettings settings) {
			return new ReactiveRedisKeyvalueBackend(new LettuceAccess((LettuceConnectionFactory) factory),
					settings.timeout());
		}

	}

}
