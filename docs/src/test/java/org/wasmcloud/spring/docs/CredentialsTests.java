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

package org.wasmcloud.spring.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

import io.nats.client.NKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose configuration is full of credentials, with all endpoints open, all
 * values shown, everything logged, and no server that would answer.
 */
@ExtendWith(OutputCaptureExtension.class)
class CredentialsTests {

	private static final String PASSWORD = "S3cretPass1";

	private static final String TOKEN = "S3cretToken2";

	private static final String FILE = "S3cretFile3";

	private static final String USER_INFO = "S3cretPass4";

	private static final String ADDRESS_TOKEN = "S3cretToken5";

	private static String nkey;

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start(CapturedOutput output, @TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve(FILE + ".creds"), "in this file nobody looks before connecting");
		nkey = new String(NKey.createUser(new SecureRandom()).getSeed());
		context = new SpringApplicationBuilder(Application.class).run("--server.port=0", "--logging.level.root=trace",
				"--management.endpoints.web.exposure.include=*", "--management.endpoint.configprops.show-values=always",
				"--management.endpoint.env.show-values=always", "--management.endpoint.health.show-details=always",
				"--management.health.redis.enabled=false", "--wasmcloud.keyvalue.backend=nats",
				"--wasmcloud.keyvalue.timeout=2s", "--wasmcloud.nats.servers=nats://ada:" + USER_INFO + "@127.0.0.1:1",
				"--wasmcloud.nats.connections.with-user.servers=nats://127.0.0.1:1",
				"--wasmcloud.nats.connections.with-user.username=ada",
				"--wasmcloud.nats.connections.with-user.password=" + PASSWORD,
				"--wasmcloud.nats.connections.with-token.servers=nats://127.0.0.1:1",
				"--wasmcloud.nats.connections.with-token.token=" + TOKEN,
				"--wasmcloud.nats.connections.with-nkey.servers=nats://127.0.0.1:1",
				"--wasmcloud.nats.connections.with-nkey.nkey=" + nkey,
				"--wasmcloud.nats.connections.with-file.servers=nats://127.0.0.1:1",
				"--wasmcloud.nats.connections.with-file.credentials=" + file.toUri(),
				"--wasmcloud.nats.connections.in-address.servers=nats://" + ADDRESS_TOKEN + "@127.0.0.1:1",
				"--wasmcloud.keyvalue.buckets.a.connection=with-user",
				"--wasmcloud.keyvalue.buckets.b.connection=with-token",
				"--wasmcloud.keyvalue.buckets.c.connection=with-nkey",
				"--wasmcloud.keyvalue.buckets.d.connection=in-address");
		// Whatever health asks is told of in the log too.
		get("health");
		assertThat(lines(output)).as("lines of the log").isEmpty();
	}

	@AfterAll
	static void stop() {
		context.close();
		LoggingSystem.get(CredentialsTests.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	@ParameterizedTest
	@ValueSource(strings = { "configprops", "env", "env/wasmcloud.nats.connections.with-user.password", "wasmcloud",
			"health", "metrics", "beans", "conditions" })
	@DisplayName("AC12 no endpoint shows a credential, although all values are shown")
	void noEndpointShowsACredential(String endpoint) throws Exception {
		String body = get(endpoint);
		for (String credential : credentials()) {
			assertThat(body).doesNotContain(credential);
		}
	}

	@Test
	void whatIsNoCredentialIsShown() throws Exception {
		assertThat(get("configprops")).contains("\"backend\":\"nats\"").contains("nats://******@127.0.0.1:1");
		assertThat(get("env/wasmcloud.keyvalue.backend")).contains("\"value\":\"nats\"");
		assertThat(get("health")).contains("\"nats-with-user\":{");
		assertThat(get("wasmcloud")).contains("\"connection\":\"with-token\"");
	}

	@Test
	@DisplayName("AC12 the text of no properties object has a credential")
	void theTextOfNoPropertiesObjectHasACredential() {
		Map<String, Object> properties = context.getBeansWithAnnotation(ConfigurationProperties.class);
		List<Object> ours = properties.values()
			.stream()
			.filter((each) -> each.getClass().getName().startsWith("org.wasmcloud."))
			.toList();
		assertThat(ours).extracting((each) -> each.getClass().getSimpleName())
			.contains("KeyvalueProperties", "NatsProperties", "NatsKeyvalueProperties", "JdbcKeyvalueProperties");
		for (String credential : credentials()) {
			assertThat(ours).extracting(Object::toString).noneMatch((text) -> text.contains(credential));
		}
	}

	private static List<String> credentials() {
		return List.of(PASSWORD, TOKEN, FILE, USER_INFO, ADDRESS_TOKEN, nkey);
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getAll().lines().filter(CredentialsTests::tells).toList();
	}

	private static boolean tells(String line) {
		return credentials().stream().anyMatch(line::contains);
	}

	private static String get(String endpoint) throws IOException, InterruptedException {
		int port = ((WebServerApplicationContext) context).getWebServer().getPort();
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
