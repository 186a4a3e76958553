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

package org.wasmcloud.spring.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application may configure is its keys, and each of them is explained; the
 * classes that hold the values are nobody's business.
 */
class ConfigurationPropertiesTests {

	@Test
	void classesArePackagePrivate() {
		noClasses().that()
			.areAnnotatedWith(ConfigurationProperties.class)
			.should()
			.bePublic()
			.allowEmptyShould(true)
			.check(Project.CLASSES);
	}

	@Test
	void everyKeyHasADescription() throws IOException {
		for (JsonNode property : ownProperties()) {
			String description = property.path("description").asString("");
			assertThat(description).as(property.path("name").asString())
				.isNotBlank()
				.doesNotStartWith("The ")
				.doesNotStartWith("A ")
				.doesNotStartWith("An ")
				.endsWith(".");
		}
	}

	@Test
	void aSwitchSaysWhether() throws IOException {
		for (JsonNode property : ownProperties()) {
			if (property.path("type").asString("").equals(Boolean.class.getName())) {
				assertThat(property.path("description").asString("")).as(property.path("name").asString())
					.matches("(Whether|Enable) .*");
			}
		}
	}

	private static List<JsonNode> ownProperties() throws IOException {
		List<JsonNode> properties = new ArrayList<>();
		List<Path> files = Project.classFolders()
			.stream()
			.map((folder) -> folder.resolve("META-INF/spring-configuration-metadata.json"))
			.filter(Files::exists)
			.toList();
		assertThat(files).isNotEmpty();
		for (Path file : files) {
			for (JsonNode property : JsonMapper.shared().readTree(file.toFile()).path("properties")) {
				String name = property.path("name").asString("");
				if (name.startsWith("wasmcloud.") || name.startsWith("management.health.wasmcloud")) {
					properties.add(property);
				}
			}
		}
		return properties;
	}

}
