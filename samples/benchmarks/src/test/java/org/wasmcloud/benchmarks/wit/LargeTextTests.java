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

package org.wasmcloud.benchmarks.wit;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Consumer;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.parser.WitParser;
import org.wasmcloud.wit.language.source.Source;

import static org.assertj.core.api.Assertions.assertThat;

class LargeTextTests {

	private static final int SMALL = 1 << 18;

	private static final int LARGE = 1 << 20;

	@Test
	void theTextHasTheSizeThatWasAskedForAndAtMostOneInterfaceMore() {
		assertThat(LargeText.size(LargeText.ofAtLeast(LARGE))).isBetween(LARGE, LARGE + 3000);
	}

	@Test
	void theTextIsOnePackageThatTheLanguageAccepts() {
		WitPackages loaded = load(LargeText.ofAtLeast(SMALL));
		assertThat(loaded.packages()).singleElement()
			.satisfies((definition) -> assertThat(definition.interfaces()).hasSizeGreaterThan(100));
	}

	@Test
	void parsingAllocatesInProportionToTheText() {
		assertThat(growth((text) -> WitParser.parse(new Source("large.wit", text)))).isBetween(0.67, 1.5);
	}

	@Test
	void resolvingAllocatesInProportionToTheText() {
		assertThat(growth(LargeTextTests::load)).isBetween(0.67, 1.5);
	}

	/** Allocated bytes per byte of a text over those per byte of a quarter of it. */
	private static double growth(Consumer<String> work) {
		return perByte(LARGE, work) / perByte(SMALL, work);
	}

	private static double perByte(int size, Consumer<String> work) {
		String text = LargeText.ofAtLeast(size);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		work.accept(text);
		long before = threads.getCurrentThreadAllocatedBytes();
		work.accept(text);
		return (threads.getCurrentThreadAllocatedBytes() - before) / (double) text.length();
	}

	private static WitPackages load(String text) {
		return WitLoader.create().root("large", Map.of("large.wit", text)).load();
	}

}
