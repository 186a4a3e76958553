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

package org.wasmcloud.spring.docs.examples;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.nats.client.AuthenticationException;
import io.nats.client.Connection;
import io.nats.client.NKey;
import io.nats.client.Nats;
import io.nats.client.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.report.CapabilityReport.NamedThing;
import org.wasmcloud.spring.core.report.CapabilityReporter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Two Redis servers and two NATS clusters, and a bucket on each. One of the clusters
 * speaks TLS and wants credentials.
 */
@Tag("server")
class TwoOfEachTests {

	@TempDir
	private static Path folder;

	private static NatsCluster core;

	private static NatsCluster edge;

	private static Path certificate;

	private static Path credentials;

	private final String key = UUID.randomUUID().toString();

	@BeforeAll
	static void startClusters() throws Exception {
		certificate = folder.resolve("edge.pem");
		credentials = folder.resolve("edge.creds");
		core = NatsCluster.open(Files.createDirectory(folder.resolve("core")));
		edge = NatsCluster.guarded(Files.createDirectory(folder.resolve("edge")), certificate, credentials);
	}

	@AfterAll
	static void stopClusters() {
		edge.close();
		core.close();
	}

	@Test
	void eachBucketIsOnItsServer() throws Exception {
		try (ConfigurableApplicationContext context = run(credentials)) {
			set(context, "sessions", "session");
			set(context, "telemetry", "on the edge");
			set(context, "inventory", "in the core");
			context.getBean(KeyvalueStore.class).open("links").set(this.key, "link".getBytes(UTF_8));
		}
		assertThat(RedisServer.REDIS8.take("sessions:" + this.key)).isEqualTo("session");
		assertThat(RedisServer.REDIS.take("sessions:" + this.key)).isNull();
		assertThat(RedisServer.REDIS.take("links:" + this.key)).isEqualTo("link");
		assertThat(RedisServer.REDIS8.take("links:" + this.key)).isNull();
		assertHolds(Nats.connect(core.address()), "inventory", "in the core");
		assertHolds(Nats.connect(edgeOptions().authHandler(Nats.credentials(credentials.toString())).build()),
				"telemetry", "on the edge");
	}

	/** Asks a cluster past all contracts. */
	private void assertHolds(Connection client, String bucket, String text) throws Exception {
		try {
			assertThat(client.keyValueManagement().getBucketNames()).containsExactly(bucket);
			assertThat(client.keyValue(bucket).get(this.key).getValueAsString()).isEqualTo(text);
		}
		finally {
			client.close();
		}
	}

	@Test
	void theEdgeLetsNobodyInWithoutItsCredentials() throws Exception {
		assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> Nats.connect(edgeOptions().build()));
		Path foreign = folder.resolve("foreign.creds");
		NatsCluster.writeCredentials(foreign, NKey.createAccount(null));
		try (ConfigurableApplicationContext context = run(foreign)) {
			assertThatExceptionOfType(KeyvalueException.AccessDenied.class)
				.isThrownBy(() -> set(context, "telemetry", "nothing"));
			set(context, "inventory", "in the core");
		}
	}

	@Test
	void theEdgeIsNotTrustedWithoutItsBundle() {
		try (ConfigurableApplicationContext context = run(credentials,
				"--wasmcloud.nats.connections.edge.ssl.bundle=")) {
			assertThatExceptionOfType(KeyvalueException.StoreUnavailable.class)
				.isThrownBy(() -> set(context, "telemetry", "nothing"));
		}
	}

	@Test
	void theReportNamesTheConnections() {
		try (ConfigurableApplicationContext context = run(credentials)) {
			assertThat(context.getBean(CapabilityReporter.class).report().namedThings())
				.extracting(NamedThing::key, NamedThing::backend, NamedThing::connection)
				.containsExactly(tuple(null, "redis", null), tuple("inventory", "nats", null),
						tuple("sessions", "redis", "sessionsRedis"), tuple("telemetry", "nats", "edge"));
		}
	}

	private void set(ConfigurableApplicationContext context, String bucket, String text) {
		BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getBeanFactory(), Bucket.class, bucket)
			.set(this.key, text.getBytes(UTF_8));
	}

	// Nothing but the authentication is at issue.
	private static Options.Builder edgeOptions() throws Exception {
		return Options.builder().server(edge.address()).sslContext(trusting(certificate)).maxReconnects(0);
	}

	private static SSLContext trusting(Path certificate) throws Exception {
		KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
		store.load(null, null);
		try (InputStream text = Files.newInputStream(certificate)) {
			store.setCertificateEntry("edge", CertificateFactory.getInstance("X.509").generateCertificate(text));
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(store);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	// The addresses and files are those of this test; one more bucket is on the default
	// connection.
	private static ConfigurableApplicationContext run(Path edgeCredentials, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--wasmcloud.nats.servers=" + core.address(),
				"--wasmcloud.nats.connections.edge.servers=" + edge.address(),
				"--wasmcloud.nats.connections.edge.credentials=file:" + edgeCredentials,
				"--spring.ssl.bundle.pem.edge.truststore.certificate=file:" + certificate,
				"--wasmcloud.keyvalue.buckets.inventory.backend=nats"));
		all.addAll(List.of(arguments));
		return new SpringApplicationBuilder(Application.class, SecondRedis.class).web(WebApplicationType.NONE)
			.properties("spring.config.location=classpath:/examples/two-of-each/")
			.run(all.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(InternalNames.class)
	static class Application {

	}

	/** What the internal network's name service would do. */
	@Configuration(proxyBeanMethods = false)
	static class InternalNames {

		@Bean
		static BeanPostProcessor internalNames() {
			Map<String, RedisServer> names = Map.of("cache.internal", RedisServer.REDIS, "sessions.internal",
					RedisServer.REDIS8);
			return new BeanPostProcessor() {

				@Override
				public Object postProcessBeforeInitialization(Object bean, String beanName) {
					if (bean instanceof LettuceConnectionFactory factory) {
						RedisServer server = names.get(factory.getHostName());
						assertThat(server).as(factory.getHostName()).isNotNull();
						factory.getStandaloneConfiguration().setHostName(server.host());
						factory.getStandaloneConfiguration().setPort(server.port());
					}
					return bean;
				}

			};
		}

	}

}
