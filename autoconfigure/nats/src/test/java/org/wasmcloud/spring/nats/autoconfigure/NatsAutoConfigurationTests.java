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

package org.wasmcloud.spring.nats.autoconfigure;

import java.lang.reflect.Proxy;
import java.util.List;

import io.nats.client.Connection;
import io.nats.client.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;

import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.backend.ConnectionResolver;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.nats.DeferredConnection;
import org.wasmcloud.spring.nats.NatsConnectionDetails;
import org.wasmcloud.spring.nats.NatsOptionsCustomizer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections as beans. There is no server: none of this may need one.
 */
class NatsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, SslAutoConfiguration.class,
				NatsAutoConfiguration.class, NatsHealthContributorAutoConfiguration.class));

	@Test
	void withoutAnyPropertyThereIsOneConnectionThatIsNotMade() {
		this.runner.withPropertyValues("spring.application.name=shop").run((context) -> {
			DeferredConnection connection = (DeferredConnection) context.getBean(Connection.class);
			assertThat(connection.isUsed()).isFalse();
			Options options = connection.getOptions();
			assertThat(options.getServers()).hasToString("[nats://localhost:4222]");
			assertThat(options.getConnectionName()).isEqualTo("shop");
			assertThat(options.getMaxReconnect()).isEqualTo(-1);
			CompositeHealthContributor health = context.getBean(CompositeHealthContributor.class);
			assertThat(health.stream()).as("nobody uses it").isEmpty();
		});
	}

	@Test
	void aNamedConnectionIsFoundByItsNameAndNowhereElse() {
		this.runner
			.withPropertyValues("wasmcloud.nats.servers=nats://core:4222",
					"wasmcloud.nats.connections.edge.servers=nats://edge-1:4222,nats://edge-2:4333")
			.run((context) -> {
				Connection edge = BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getBeanFactory(),
						Connection.class, "edge");
				assertThat(edge.getOptions().getServers()).hasToString("[nats://edge-1:4222, nats://edge-2:4333]");
				ConnectionResolver resolver = context.getBean(ConnectionResolver.class);
				assertThat(resolver.resolve(Connection.class, "edge")).isSameAs(edge);
				assertThat(resolver.resolve(Connection.class, null).getOptions().getServers())
					.hasToString("[nats://core:4222]");
			});
	}

	@Test
	void anOwnConnectionMakesOursBackOff() {
		this.runner.withUserConfiguration(OwnConnection.class)
			.withPropertyValues("wasmcloud.nats.connections.edge.servers=nats://edge:4222")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(NatsConnections.DEFAULT_BEAN_NAME);
				ConnectionResolver resolver = context.getBean(ConnectionResolver.class);
				assertThat(resolver.resolve(Connection.class, null)).isSameAs(context.getBean("own"));
				assertThat(resolver.resolve(Connection.class, "edge")).isNotSameAs(context.getBean("own"));
			});
	}

	@Test
	void ownConnectionDetailsAreUsed() {
		NatsConnectionDetails details = () -> List.of("nats://container:32768");
		this.runner.withBean(NatsConnectionDetails.class, () -> details)
			.withPropertyValues("wasmcloud.nats.servers=nats://elsewhere:4222")
			.run((context) -> assertThat(context.getBean(Connection.class).getOptions().getServers())
				.hasToString("[nats://container:32768]"));
	}

	@Test
	void aCustomizerHasTheLastWord() {
		this.runner
			.withBean(NatsOptionsCustomizer.class, () -> (name, options) -> options.inboxPrefix("_" + name + "."))
			.run((context) -> assertThat(context.getBean(Connection.class).getOptions().getInboxPrefix())
				.isEqualTo("_default."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "wasmcloud.nats.servers=nats://a b:s3cret@host | no URL",
					"wasmcloud.nats.servers=nats://a:s3cret@one,nats://b:s3cret@two | different users",
					"wasmcloud.nats.nkey=s3cret | NKey",
					"wasmcloud.nats.credentials=file:/does/not/exist/s3cret | credentials file",
					"wasmcloud.nats.servers= | no server" })
	void aWrongConfigurationIsToldWithoutItsSecrets(String property, String message) {
		this.runner.withPropertyValues(property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WiringException.class)
				.hasMessageContaining(message)
				.message()
				.doesNotContain("s3cret"));
	}

	@Test
	void severalIdentitiesAreTold() {
		this.runner
			.withPropertyValues("wasmcloud.nats.connections.edge.token=a", "wasmcloud.nats.connections.edge.username=b")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'edge' has several identities: a token, a user name"));
	}

	@Test
	void anUnknownSslBundleFailsAtTheStart() {
		this.runner.withPropertyValues("wasmcloud.nats.ssl.bundle=missing")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("missing"));
	}

	@Test
	void noTextShowsACredential() {
		this.runner
			.withPropertyValues("wasmcloud.nats.servers=nats://ada:s3cret@host:4222",
					"wasmcloud.nats.connections.edge.token=s3cret")
			.run((context) -> {
				assertThat(context.getBean(NatsProperties.class).toString()).doesNotContain("s3cret");
				assertThat(context.getBean(NatsProperties.class).connections().toString()).doesNotContain("s3cret");
				assertThat(context.getBean(Connection.class).getOptions().getServers().toString())
					.doesNotContain("s3cret");
			});
	}

	@Test
	void aNativeImageKeepsTheProxy() {
		RuntimeHints hints = new RuntimeHints();
		new NatsRuntimeHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(DeferredConnection.class)).accepts(hints);
	}

	@Test
	void containersAreFound() {
		List<String> factories = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(ConnectionDetailsFactory.class,
					SpringFactoriesLoader.FailureHandler
						.logging(org.apache.commons.logging.LogFactory.getLog(NatsAutoConfigurationTests.class)))
			.stream()
			.map((factory) -> factory.getClass().getSimpleName())
			.toList();
		assertThat(factories).contains("NatsDockerComposeConnectionDetailsFactory",
				"NatsContainerConnectionDetailsFactory");
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConnection {

		@Bean
		Connection own() {
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> switch (method.getName()) {
						case "hashCode" -> 1;
						case "equals" -> proxy == arguments[0];
						case "toString" -> "own";
						default -> null;
					});
		}

	}

}
