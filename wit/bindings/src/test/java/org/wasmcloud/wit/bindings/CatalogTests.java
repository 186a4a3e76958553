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

package org.wasmcloud.wit.bindings;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.TypeDef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How a binding is found.
 */
class CatalogTests {

	@ParameterizedTest
	@CsvSource({ "0.2.12, 0.2.12, true", "0.2.12, 0.2.1, true", "0.2.12, 0.2.12+build.7, true", "1.4.0, 1.0.9, true",
			"2.0.0, 2.0.0-x, false", "0.2.12, 0.3.0, false", "0.0.3, 0.0.3, true", "0.0.4, 0.0.3, false",
			"0.2.0-draft, 0.2.0-draft, true", "0.2.0, 0.2.0-draft, false", "10.0.0, 9.0.0, false" })
	void aBindingServesItsTrackUpToItsVersion(String here, String wanted, boolean found) {
		assertThat(catalog(here).find(id(wanted)).isPresent()).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource({ "0.2.9, 0.2.12", "1.2.0, 1.10.0", "1.2.3, 1.2.4" })
	void aNewerRequestIsRefusedWithBothVersions(String here, String wanted) {
		assertThatIllegalArgumentException().isThrownBy(() -> catalog(here).find(id(wanted)))
			.withMessageContaining("a:b/c@" + wanted)
			.withMessageContaining("a:b/c@" + here);
	}

	@Test
	void aPackageWithoutAVersionAndOneWithAreTwo() {
		InterfaceId bare = InterfaceId.of("a", "b", "c", null);
		assertThat(catalog(null).find(bare)).isPresent();
		assertThat(catalog(null).find(id("0.1.0"))).isEmpty();
		assertThat(catalog("0.1.0").find(bare)).isEmpty();
	}

	@Test
	void otherNamesAreNotFound() {
		assertThat(catalog("1.0.0").find(InterfaceId.parse("a:b/d@1.0.0"))).isEmpty();
		assertThat(catalog("1.0.0").find(InterfaceId.parse("x:b/c@1.0.0"))).isEmpty();
	}

	private static InterfaceId id(String version) {
		return InterfaceId.of("a", "b", "c", version);
	}

	private static Catalog catalog(String version) {
		return Catalog.of(List.of(new NamedBinding(
				new InterfaceDef(InterfaceId.of("a", "b", "c", version), List.of(), List.of(), List.of(), Meta.NONE))),
				List.of());
	}

	/**
	 * A binding that is nothing but its name.
	 */
	private record NamedBinding(InterfaceDef def) implements Binding {

		@Override
		public Optional<Class<?>> type() {
			return Optional.empty();
		}

		@Override
		public Optional<Class<?>> reactiveType() {
			return Optional.empty();
		}

		@Override
		public List<Class<?>> factories() {
			return List.of();
		}

		@Override
		public List<Class<?>> resources() {
			return List.of();
		}

		@Override
		public Mirror<?> mirror(TypeDef type) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Target target(Object... beans) {
			throw new UnsupportedOperationException();
		}

		@Override
		public <T> T bean(Target target, Class<T> form) {
			throw new UnsupportedOperationException();
		}

		@Override
		public <T> T resource(Target target, Object handle, Class<T> form) {
			throw new UnsupportedOperationException();
		}

	}

}
