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

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueHealthContributorAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ExtendWith(OutputCaptureExtension.class)
class RedisKeyvalueAutoConfigurationTests {

	/**
	 * At TRACE it writes whatever is sent, passwords too: so the client library wants it.
	 */
	private static final String WIRE_LOG = "io.lettuce.core.protocol.CommandEncoder";

	private final String name = "wiring-" + UUID.randomUUID();

	private final ApplicationContextRunner withoutConnection = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class,
				KeyvalueHealthContributorAutoConfiguration.class, HealthContributorAutoConfiguration.class,
				RedisKeyvalueAutoConfiguration.class));

	private final ApplicationContextRunner runner = this.withoutConnection
		.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
		.withBean(DefaultSslBundleRegistry.class);

	@Test
	@DisplayName("AC03 the application starts without a server and connects to none, whether Redis is chosen or not")
	void nothingConnectsAtStart() throws IOException {
		try (ServerSocketChannel server = ServerSocketChannel.open()) {
			server.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
			ApplicationContextRunner onServer = this.runner.withPropertyValues("spring.data.redis.host=127.0.0.1",
					"spring.data.redis.port=" + server.socket().getLocalPort());
			for (String backend : new String[] { "memory", "redis", "" }) {
				onServer.withPropertyValues("wasmcloud.keyvalue.backend=" + backend)
					.run((context) -> assertThat(context.getBean(KeyvalueStore.class).open("a")).isNotNull());
			}
			assertThat(server.accept()).isNull();
		}
	}

	@Test
	@DisplayName("AC01 a connection that is there chooses no backend")
	void aConnectionFactoryWithoutTheModuleChoosesNothing(CapturedOutput output) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class,
					KeyvalueAutoConfiguration.class, DataRedisAutoConfiguration.class))
			.withBean(DefaultSslBundleRegistry.class)
			.run((context) -> {
				assertThat(context).hasSingleBean(RedisConnectionFactory.class);
				context.getBean(KeyvalueStore.class).open(this.name).set("key", bytes("value"));
				assertThat(output).contains("it is the default without a backend module");
			});
	}

	@Test
	void asTheOnlyAddedBackendItIsUsedAndALineSaysSo(CapturedOutput output) {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(contributor(context).getContributor("redis")).isNotNull();
			assertThat(output).contains("it is the only backend module on the class path");
		});
	}

	@Test
	void withAnotherBackendChosenNothingOfRedisIsInUse() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.backend=memory")
			.run((context) -> assertThat(contributor(context).getContributor("redis")).isNull());
	}

	@Test
	void withoutAConnectionFactoryStartUpFails() {
		this.withoutConnection.withPropertyValues("wasmcloud.keyvalue.backend=redis")
			.run((context) -> assertThat(wiringFailure(context))
				.hasMessageContaining(RedisConnectionFactory.class.getName()));
	}

	@Test
	@Tag("server")
	@DisplayName("AC08 a wrong connection name fails at start with the candidates")
	void aWrongConnectionNameFailsAtStart() {
		this.runner.withUserConfiguration(SecondConnection.class)
			.withPropertyValues("wasmcloud.keyvalue.buckets.sessions.connection=sessionRedis")
			.run((context) -> assertThat(wiringFailure(context)).hasMessageContainingAll(
					"wasmcloud.keyvalue.buckets.sessions.connection", "sessionRedis", "sessionsRedis",
					"redisConnectionFactory"));
	}

	@Test
	void severalConnectionsOfWhichNoneIsPrimaryFailAtStart() {
		this.withoutConnection.withUserConfiguration(TwoConnections.class)
			.run((context) -> assertThat(wiringFailure(context)).hasMessageContainingAll("first", "second",
					"wasmcloud.keyvalue.connection"));
	}

	@Test
	@Tag("server")
	void thePrimaryOneOfSeveralConnectionsIsUsed() {
		this.withoutConnection.withUserConfiguration(PrimaryConnection.class).run((context) -> {
			context.getBean(KeyvalueStore.class).open(this.name).set("key", bytes("value"));
			assertThat(inDatabase(2, this.name + ":key")).isEqualTo("value");
		});
	}

	@Test
	@Tag("server")
	@DisplayName("AC08 a named connection is used where it is named and nowhere else")
	void aNamedConnectionIsUsedWhereItIsNamed() {
		connected(this.runner).withUserConfiguration(SecondConnection.class)
			.withPropertyValues("wasmcloud.keyvalue.buckets.sessions.connection=sessionsRedis",
					"wasmcloud.keyvalue.buckets.sessions.name=" + this.name)
			.run((context) -> {
				context.getBean(Bucket.class).set("key", bytes("second"));
				context.getBean(KeyvalueStore.class).open(this.name).set("key", bytes("first"));
				assertThat(inDatabase(3, this.name + ":key")).isEqualTo("second");
				assertThat(inDatabase(0, this.name + ":key")).isEqualTo("first");
				assertThat(contributor(context)).hasSize(2);
			});
	}

	@Test
	@Tag("server")
	void aKeyPrefixOfTheConfigurationIsWhereTheKeysAre() {
		connected(this.runner)
			.withPropertyValues("wasmcloud.keyvalue.buckets.legacy.redis.key-prefix=app:" + this.name + "/",
					"wasmcloud.keyvalue.buckets.legacy.name=old:name", "wasmcloud.keyvalue.buckets.legacy.prefix=in:")
			.run((context) -> {
				context.getBean(Bucket.class).set("key", bytes("value"));
				assertThat(inDatabase(0, "app:" + this.name + "/in:key")).isEqualTo("value");
			});
	}

	@Test
	void aDeclaredNameWithAColonFailsAtStart() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.buckets.audit.identifier=audit:2026")
			.run((context) -> assertThat(wiringFailure(context)).isInstanceOf(WiringException.class)
				.hasMessageContaining("'audit:2026'")
				.hasMessageContaining("'wasmcloud.keyvalue.buckets.audit.name'")
				.hasMessageContaining("redis.key-prefix"));
	}

	@Test
	void anotherNameWithAColonIsAnInvalidArgument() {
		this.runner.run((context) -> assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> context.getBean(KeyvalueStore.class).open("a:b"))
			.withMessageContaining("':'"));
	}

	@Test
	@Tag("server")
	void onJedisBothFormsWork() {
		connected(this.runner)
			.withPropertyValues("spring.data.redis.client-type=jedis", "wasmcloud.keyvalue.buckets.b.name=" + this.name)
			.run((context) -> {
				context.getBean(Bucket.class).set("key", bytes("value"));
				assertThat(context.getBean(ReactiveBucket.class).get("key").block()).asString().isEqualTo("value");
			});
	}

	@Test
	@Tag("server")
	@DisplayName("AC11 health says whether the server answers, and nothing else")
	void healthSaysWhetherTheServerAnswers() {
		connected(this.runner).run((context) -> assertThat(health(context).getStatus()).isEqualTo(Status.UP));
	}

	@Test
	@DisplayName("AC12 no message, log line or health entry shows a credential")
	void nothingShowsACredential(CapturedOutput output) {
		this.runner
			.withPropertyValues("spring.data.redis.url=redis://user:S3cretPass@127.0.0.1:1",
					"wasmcloud.keyvalue.timeout=5s")
			.run((context) -> {
				assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
				assertThat(health(context).toString()).doesNotContain("S3cretPass");
				assertThatExceptionOfType(KeyvalueException.StoreUnavailable.class)
					.isThrownBy(() -> context.getBean(KeyvalueStore.class).open("b").get("key"))
					.satisfies((ex) -> {
						for (Throwable each = ex; each != null; each = each.getCause()) {
							assertThat(each.toString()).doesNotContain("S3cretPass");
						}
					});
				assertThat(output).doesNotContain("S3cretPass");
			});
	}

	@Test
	@Tag("server")
	@DisplayName("AC12 with everything logged, a server that refuses user and password is told of without them")
	void aRefusedPasswordIsNotLogged(CapturedOutput output) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		try (PrivateServer server = new PrivateServer().start()) {
			server.tell((commands) -> commands.configSet("requirepass", "S3cretPass"));
			RedisStandaloneConfiguration address = server.configuration();
			logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.TRACE);
			logging.setLogLevel(WIRE_LOG, LogLevel.DEBUG);
			for (String client : new String[] { "lettuce", "jedis" }) {
				this.runner
					.withPropertyValues("spring.data.redis.client-type=" + client,
							"spring.data.redis.url=redis://ada:Wr0ngPass@" + address.getHostName() + ":"
									+ address.getPort())
					.run((context) -> {
						assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
						assertThat(health(context).toString()).doesNotContain("Wr0ngPass");
						// Lettuce may close before it has read what the server says.
						KeyvalueException refused = catchThrowableOfType(KeyvalueException.class,
								() -> context.getBean(KeyvalueStore.class).open("b").get("key"));
						assertThat(refused).isInstanceOfAny(
								client.equals("jedis") ? new Class<?>[] { KeyvalueException.AccessDenied.class }
										: new Class<?>[] { KeyvalueException.AccessDenied.class,
												KeyvalueException.StoreUnavailable.class });
					});
			}
		}
		finally {
			logging.setLogLevel(WIRE_LOG, null);
			logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		}
		assertThat(output.getAll().lines().filter((line) -> line.contains("Wr0ngPass"))).isEmpty();
	}

	/** The one that is printed: the outermost. */
	private static @Nullable Throwable wiringFailure(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		while (failure != null && !(failure instanceof WiringException)) {
			failure = failure.getCause();
		}
		return failure;
	}

	private static CompositeHealthContributor contributor(AssertableApplicationContext context) {
		return context.getBean("wasmcloudKeyvalueHealthContributor", CompositeHealthContributor.class);
	}

	private static Health health(AssertableApplicationContext context) {
		HealthIndicator indicator = (HealthIndicator) contributor(context).getContributor("redis");
		assertThat(indicator).isNotNull();
		Health health = indicator.health(true);
		assertThat(health).isNotNull();
		return health;
	}

	private static ApplicationContextRunner connected(ApplicationContextRunner runner) {
		return runner.withPropertyValues("spring.data.redis.host=" + TestServer.REDIS.node().getHost(),
				"spring.data.redis.port=" + TestServer.REDIS.node().getPort());
	}

	private static String inDatabase(int database, String key) {
		LettuceConnectionFactory factory = connection(database);
		factory.afterPropertiesSet();
		factory.start();
		try {
			byte[] value = factory.getConnection().stringCommands().get(bytes(key));
			return (value != null) ? new String(value, StandardCharsets.UTF_8) : "";
		}
		finally {
			factory.destroy();
		}
	}

	private static LettuceConnectionFactory connection(int database) {
		RedisStandaloneConfiguration configuration = (RedisStandaloneConfiguration) TestServer.REDIS.configuration();
		configuration.setDatabase(database);
		return new LettuceConnectionFactory(configuration);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	static class SecondConnection {

		@Bean(defaultCandidate = false)
		LettuceConnectionFactory sessionsRedis() {
			return connection(3);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoConnections {

		@Bean
		LettuceConnectionFactory first() {
			return new LettuceConnectionFactory();
		}

		@Bean
		LettuceConnectionFactory second() {
			return new LettuceConnectionFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryConnection {

		@Bean
		LettuceConnectionFactory first() {
			return connection(1);
		}

		@Bean
		@Primary
		LettuceConnectionFactory second() {
			return connection(2);
		}

	}

}
