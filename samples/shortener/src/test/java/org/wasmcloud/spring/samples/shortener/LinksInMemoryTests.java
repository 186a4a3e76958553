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

package org.wasmcloud.spring.samples.shortener;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import org.wasmcloud.spring.test.AutoConfigureTestBackends;
import org.wasmcloud.spring.test.TestBackends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@ActiveProfiles("redis")
@AutoConfigureTestBackends
class LinksInMemoryTests {

	@Autowired
	private Links links;

	@Autowired
	private TestBackends backends;

	@BeforeEach
	void clear() {
		this.backends.clear();
	}

	@Test
	void everyHitIsCounted() {
		this.links.create("https://example.org", "code", null);
		this.links.follow("code");
		this.links.follow("code");
		assertThat(this.links.get("code").link().hits()).isEqualTo(2);
	}

	@Test
	void aCodeIsGivenOnce() {
		this.links.create("https://example.org", "code", null);
		assertThatExceptionOfType(LinkProblem.class)
			.isThrownBy(() -> this.links.create("https://example.com", "code", null));
	}

}
