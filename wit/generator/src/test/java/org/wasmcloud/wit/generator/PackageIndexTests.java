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

package org.wasmcloud.wit.generator;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.model.PackageId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackageIndexTests {

	@Test
	void whatIsWrittenIsReadAgain() {
		PackageIndex index = PackageIndex
			.of(List.of(PackageMapping.parse("b:c@0.1.0=x.y:V01"), PackageMapping.parse("a:b=x.z")));
		assertThat(index.write()).isEqualTo("a:b\tx.z\t\nb:c@0.1.0\tx.y\tV01\n");
		assertThat(PackageIndex.read(index.write(), "index")).isEqualTo(index);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "a:b\tx.y", "ab\tx.y\t", "a:b\t1\t" })
	void aLineThatIsNoneOfAnIndexIsRefused(String line) {
		assertThatExceptionOfType(GenerationException.class).isThrownBy(() -> PackageIndex.read(line, "some.jar"))
			.withMessageContaining("some.jar");
	}

	@Test
	void theFolderOfAPackageIsNamedAfterIt() {
		assertThat(PackageIndex.witFolder(PackageId.parse("wasi:io@0.2.12"))).isEqualTo("META-INF/wit/wasi-io@0.2.12/");
		assertThat(PackageIndex.witFolder(PackageId.parse("a:b"))).isEqualTo("META-INF/wit/a-b/");
	}

}
