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
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.nats.client.Connection;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.nats.NatsKeyvalueAutoConfiguration;
import org.wasmcloud.spring.nats.autoconfigure.NatsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class NatsGuideTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, NatsAutoConfiguration.class));

	@Test
	void theExampleMakesTwoConnections() {
		this.runner.withPropertyValues("spring.config.location=classpath:/examples/nats.yml")
			.run((context) -> assertThat(context).hasNotFailed()
				.getBeans(Connection.class)
				.containsOnlyKeys("wasmcloudNatsConnection", "wasmcloud.nats.connection.edge"));
	}

	@Test
	void theKeyvalueExampleStarts() {
		this.runner
			.withConfiguration(
					AutoConfigurations.of(KeyvalueAutoConfiguration.class, NatsKeyvalueAutoConfiguration.class))
			.withPropertyValues("spring.config.location=classpath:/examples/keyvalue-nats.yml")
			.run((context) -> assertThat(context).hasNotFailed()
				.getBeans(Bucket.class)
				.containsOnlyKeys("wasmcloud.keyvalue.bucket.links", "wasmcloud.keyvalue.bucket.sessions"));
	}

	@Test
	void theTableOfPropertiesIsThatOfTheMetadata() throws IOException {
		String page = GuidePage.of("nats.md").text();
		String begin = "<!-- properties -->\n";
		assertThat(page.substring(page.indexOf(begin) + begin.length(), page.indexOf("<!-- /properties -->")))
			.isEqualTo(properties().entrySet()
				.stream()
				.map((entry) -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |")
				.collect(Collectors.joining("\n", "| property | meaning | default |\n|---|---|---|\n", "\n")));
	}

	private static Map<String, String> properties() throws IOException {
		String prefix = "wasmcloud.nats.";
		Map<String, String> properties = new TreeMap<>();
		for (URL file : Collections
			.list(NatsGuideTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			for (JsonNode property : JsonMapper.shared().readTree(file.openStream()).path("properties")) {
				String name = property.path("name").asString("");
				if (name.startsWith(prefix) && !name.equals(prefix + "connections")) {
					JsonNode value = property.path("defaultValue");
					String text = value.isArray() ? value.path(0).asString() : value.asString("");
					properties.put(name.substring(prefix.length()), property.path("description").asString("") + " | "
							+ (text.isEmpty() ? "" : "`" + text + "`"));
				}
			}
		}
		return properties;
	}

}
