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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class KeyvalueFileGuideTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path root;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class))
		.withPropertyValues("spring.config.location=classpath:/examples/file.yml");

	@Test
	void theExampleStarts() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.getBeans(Bucket.class)
			.containsOnlyKeys("wasmcloud.keyvalue.bucket.links"));
	}

	@Test
	void keysAreStoredAsTheTableSays() throws IOException {
		List<List<String>> rows = GuidePage.of("keyvalue-file.md").rows("What is stored where");
		assertThat(rows).contains(List.of("`user/1`", "`%=user%2f1`"), List.of("`..`", "`%=..`"));
		this.runner.withPropertyValues("wasmcloud.keyvalue.file.root=" + this.root).run((context) -> {
			Bucket links = context.getBean(Bucket.class);
			links.set("user/1", new byte[] { '1' });
			links.set("..", new byte[] { '2' });
			assertThat(this.root.resolve("links/%=user%2f1")).hasContent("1");
			assertThat(this.root.resolve("links/%=..")).hasContent("2");
			Files.writeString(this.root.resolve("links/100%"), "by hand");
			assertThat(links.listKeys().keys()).containsExactly("..", "100%", "user/1");
		});
	}

}
