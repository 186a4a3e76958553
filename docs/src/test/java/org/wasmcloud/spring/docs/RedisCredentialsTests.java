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
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application on Redis whose password stands in Spring Boot's properties, once by
 * itself and once in the address, with all endpoints open. Values of properties are not
 * shown, which is Spring Boot's default; details of health are.
 */
class RedisCredentialsTests {

	private static final String PASSWORD = "S3cretPass6";

	private static final String IN_ADDRESS = "S3cretPass7";

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = new SpringApplicationBuilder(Application.class).run("--server.port=0",
				"--management.endpoints.web.exposure.include=*", "--management.endpoint.health.show-details=always",
				"--wasmcloud.keyvalue.backend=redis", "--wasmcloud.keyvalue.timeout=2s",
				"--spring.data.redis.username=ada", "--spring.data.redis.password=" + PASSWORD,
				"--spring.data.redis.url=redis://ada:" + IN_ADDRESS + "@127.0.0.1:1");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "configprops", "configprops/spring.data.redis", "env", "env/spring.data.redis.password",
			"env/spring.data.redis.url", "wasmcloud", "health", "metrics", "beans", "conditions", "loggers" })
	@DisplayName("AC12 no endpoint shows the password of Redis")
	void noEndpointShowsThePassword(String endpoint) throws Exception {
		assertThat(get(endpoint)).isNotEmpty().doesNotContain(PASSWORD, IN_ADDRESS);
	}

	@Test
	void theEndpointsShowThatThereIsOne() throws Exception {
		for (String property : List.of("password", "url")) {
			assertThat(get("env/spring.data.redis." + property)).contains("\"value\":\"******\"");
		}
		assertThat(get("configprops/spring.data.redis")).contains("\"password\":\"******\"")
			.contains("\"url\":\"******\"");
		assertThat(get("health")).contains("Unable to connect to Redis").contains("Redis cannot be reached.");
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
