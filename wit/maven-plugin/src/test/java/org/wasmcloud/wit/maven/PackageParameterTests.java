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

package org.wasmcloud.wit.maven;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.model.PackageId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PackageParameterTests {

	private final PackageParameter parameter = new PackageParameter();

	private final PackageId stock = PackageId.parse("acme:stock-room@1.0.0");

	@Test
	void withoutAJavaPackageThePrefixStandsInTheOneOfTheWitName() {
		this.parameter.setWit("acme:stock-room@1.0.0");
		this.parameter.setPrefix("V1");
		assertThat(this.parameter.mapping()).isEqualTo(new PackageMapping(this.stock, "acme.stockroom", "V1"));
	}

	@Test
	void aJavaPackageIsTakenAsItIsAndHasNoPrefixUnlessOneIsSet() {
		this.parameter.setWit("acme:stock-room@1.0.0");
		this.parameter.setJava("com.acme.contract");
		assertThat(this.parameter.mapping()).isEqualTo(new PackageMapping(this.stock, "com.acme.contract", ""));
	}

	@Test
	void withoutAWitPackageItIsRefused() {
		this.parameter.setJava("com.acme.contract");
		assertThatIllegalArgumentException().isThrownBy(this.parameter::mapping).withMessageContaining("<wit>");
	}

}
