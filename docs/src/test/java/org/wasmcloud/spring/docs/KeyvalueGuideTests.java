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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.backend.BackendSettings;
import org.wasmcloud.spring.docs.examples.Examples;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.jdbc.JdbcKeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.nats.NatsKeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.redis.RedisKeyvalueAutoConfiguration;
import org.wasmcloud.spring.nats.autoconfigure.NatsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class KeyvalueGuideTests {

	private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	private static final Path GUIDE = ROOT.resolve("docs/keyvalue.md");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(
				AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class));

	@Test
	void theFirstExampleWorks() {
		this.runner.withPropertyValues("spring.config.location=classpath:/examples/first.yml")
			.run((context) -> Examples.shorten(context, context.getBean(KeyvalueStore.class)));
	}

	@Test
	void theExampleWithNamedBucketsWorks() {
		this.runner.withPropertyValues("spring.config.location=classpath:/examples/buckets.yml").run((context) -> {
			Examples.login(context);
			assertThat(context.getBean("wasmcloud.keyvalue.bucket.audit", Bucket.class).listKeys().keys())
				.containsExactly("login/token");
			assertThat(context.getBean(KeyvalueStore.class).open("audit/2026").exists("login/token")).isTrue();
		});
	}

	@Test
	void theReactiveExampleWorks() {
		this.runner.withPropertyValues("spring.config.location=classpath:/examples/buckets.yml")
			.run((context) -> assertThat(Examples.visit(context)).isEqualTo(2));
	}

	@Test
	void theExampleWithCompareAndSwapWorks() {
		this.runner.withPropertyValues("spring.config.location=classpath:/examples/first.yml")
			.run((context) -> assertThat(Examples.append(context)).isEqualTo("one\ntwo\n"));
	}

	@Test
	void theExampleWithAWatchWorks() {
		this.runner.withUserConfiguration(Examples.JOURNAL)
			.withPropertyValues("spring.config.location=classpath:/examples/watch.yml")
			.run((context) -> assertThat(Examples.journal(context)).isEqualTo("user/1 is Ada"));
	}

	@Test
	void theTableOfPropertiesIsThatOfTheMetadata() throws IOException {
		assertThat(section("properties")).isEqualTo(properties().entrySet()
			.stream()
			.map((entry) -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |")
			.collect(Collectors.joining("\n", "| property | meaning | default |\n|---|---|---|\n", "\n")));
	}

	@Test
	void theTableOfBackendsIsThatOfTheCode() throws IOException {
		StringBuilder table = new StringBuilder("| backend |");
		for (KeyvalueFeature feature : KeyvalueFeature.values()) {
			table.append(' ').append(feature.label()).append(" |");
		}
		table.append("\n|---|").append("---|".repeat(KeyvalueFeature.values().length)).append('\n');
		backends().forEach((name, features) -> {
			table.append("| `").append(name).append("` |");
			for (KeyvalueFeature feature : KeyvalueFeature.values()) {
				table.append(features.contains(feature) ? " yes |" : " no |");
			}
			table.append('\n');
		});
		assertThat(section("backends")).isEqualTo(table.toString());
	}

	private Map<String, Set<KeyvalueFeature>> backends() {
		Map<String, Set<KeyvalueFeature>> backends = new TreeMap<>();
		this.runner
			.withConfiguration(
					AutoConfigurations.of(RedisKeyvalueAutoConfiguration.class, JdbcKeyvalueAutoConfiguration.class,
							NatsAutoConfiguration.class, NatsKeyvalueAutoConfiguration.class))
			.withBean(DriverManagerDataSource.class)
			.withBean(LettuceConnectionFactory.class)
			.withPropertyValues("wasmcloud.keyvalue.backend=memory")
			.run((context) -> context.getBeansOfType(KeyvalueBackendProvider.class)
				.values()
				.forEach((provider) -> backends.put(provider.name(),
						provider.create(BackendSettings.defaults()).features())));
		return backends;
	}

	private static String section(String name) throws IOException {
		String guide = Files.readString(GUIDE);
		String begin = "<!-- " + name + " -->\n";
		return guide.substring(guide.indexOf(begin) + begin.length(), guide.indexOf("<!-- /" + name + " -->"));
	}

	private static Map<String, String> properties() throws IOException {
		Map<String, String> properties = new TreeMap<>();
		for (URL file : Collections.list(KeyvalueGuideTests.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"))) {
			for (JsonNode property : JsonMapper.shared().readTree(file.openStream()).path("properties")) {
				String name = property.path("name").asString("");
				if (name.startsWith("wasmcloud.keyvalue.") || name.startsWith("management.health.wasmcloud-keyvalue")) {
					JsonNode value = property.path("defaultValue");
					properties.put(name, property.path("description").asString("") + " | "
							+ (value.isMissingNode() ? "" : "`" + value.asString() + "`"));
				}
			}
		}
		return properties;
	}

}
