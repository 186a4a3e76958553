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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

import org.wasmcloud.spring.core.call.RetrySettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands below a named thing is in no metadata, which know no keys of maps: the
 * tables are compared with the classes instead.
 */
class KeyvaluePropertyTablesTests {

	private static final String PROPERTIES = "org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueProperties";

	private static final Map<String, String> OPTIONS = Map.of("redis",
			"org.wasmcloud.spring.keyvalue.redis.RedisBucketOptions", "nats",
			"org.wasmcloud.spring.keyvalue.nats.NatsBucketOptions");

	@Test
	void theTableOfABucketHasEveryKeyAndNoOther() throws Exception {
		Set<String> keys = new TreeSet<>(keys(PROPERTIES + "$Bucket"));
		for (Map.Entry<String, String> options : OPTIONS.entrySet()) {
			keys(options.getValue()).forEach((key) -> keys.add(options.getKey() + "." + key));
		}
		assertThat(table("Buckets")).containsExactlyInAnyOrderElementsOf(keys);
	}

	@Test
	void everyBackendWithOptionsOfABucketIsCompared() throws IOException {
		try (Stream<java.nio.file.Path> files = Files.walk(GuidePage.ROOT.resolve("autoconfigure/keyvalue"))) {
			assertThat(files.filter((file) -> file.toString().contains("src/main/java"))
				.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith("BucketOptions.java"))
				.map((name) -> name.replace(".java", "")))
				.containsExactlyInAnyOrderElementsOf(OPTIONS.values()
					.stream()
					.map((name) -> name.substring(name.lastIndexOf('.') + 1))
					.collect(Collectors.toSet()));
		}
	}

	@Test
	void theTableOfAWatchHasEveryKeyAndNoOther() throws Exception {
		assertThat(table("Watching")).containsExactlyInAnyOrderElementsOf(keys(PROPERTIES + "$Watch"));
	}

	@Test
	void theMetadataHaveEveryKeyOfRetryAndNoOther() throws Exception {
		assertThat(metadata("wasmcloud.keyvalue.retry."))
			.containsExactlyInAnyOrderElementsOf(keys(RetrySettings.class.getName()));
	}

	@Test
	void theMetadataHaveEveryKeyOfTheCapabilityAndNoOther() throws Exception {
		Set<String> expected = new TreeSet<>(keys(PROPERTIES));
		Map<String, Class<?>> nested = new TreeMap<>();
		Arrays.stream(Class.forName(PROPERTIES).getRecordComponents())
			.filter((component) -> component.getType().isRecord())
			.forEach((component) -> nested.put(DataObjectPropertyName.toDashedForm(component.getName()),
					component.getType()));
		for (Map.Entry<String, Class<?>> each : nested.entrySet()) {
			expected.remove(each.getKey());
			keys(each.getValue().getName()).forEach((key) -> expected.add(each.getKey() + "." + key));
		}
		assertThat(metadata("wasmcloud.keyvalue.")
			.filter((key) -> Stream.of("jdbc.", "nats.", "redis.").noneMatch(key::startsWith)))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private static Set<String> keys(String record) throws ClassNotFoundException {
		return Arrays.stream(Class.forName(record).getRecordComponents())
			.map((component) -> DataObjectPropertyName.toDashedForm(component.getName()))
			.collect(Collectors.toSet());
	}

	private static List<String> table(String heading) throws IOException {
		return GuidePage.of("keyvalue.md")
			.rows(heading)
			.stream()
			.map((cells) -> cells.get(0))
			.filter(Pattern.compile("`[a-z.-]+`").asMatchPredicate())
			.map((cell) -> cell.replace("`", ""))
			.toList();
	}

	private static Stream<String> metadata(String prefix) throws IOException {
		Set<String> names = new TreeSet<>();
		for (URL file : Collections.list(KeyvaluePropertyTablesTests.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"))) {
			for (JsonNode property : JsonMapper.shared().readTree(file.openStream()).path("properties")) {
				names.add(property.path("name").asString(""));
			}
		}
		return names.stream().filter((name) -> name.startsWith(prefix)).map((name) -> name.substring(prefix.length()));
	}

}
