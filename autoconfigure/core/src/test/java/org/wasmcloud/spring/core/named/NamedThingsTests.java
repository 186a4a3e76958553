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

package org.wasmcloud.spring.core.named;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import org.wasmcloud.spring.core.diagnostics.WiringException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NamedThingsTests {

	private static final String BOOKS = "wasmcloud.ledger.books";

	private final Map<String, Object> properties = new LinkedHashMap<>();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	@Test
	void keysAreThoseBelowTheProperty() {
		this.properties.put(BOOKS + ".sessions.backend", "memory");
		this.properties.put(BOOKS + ".sessions.read-only", "true");
		this.properties.put(BOOKS + ".audit-log.name", "x");
		this.properties.put(BOOKS + "[views].name", "x");
		this.properties.put("wasmcloud.ledger.backend", "memory");
		this.properties.put("wasmcloud.ledger.booksmarks.no", "x");
		assertThat(keys()).containsExactlyInAnyOrder("sessions", "audit-log", "views");
	}

	@Test
	void aThingWithoutPropertiesIsDeclared() {
		this.properties.put(BOOKS + ".views", "");
		assertThat(keys()).containsExactly("views");
	}

	@Test
	@DisplayName("AC07 a variable for a key with dashes makes no second key")
	void aVariableMakesNoSecondKey() {
		this.properties.put(BOOKS + ".user-sessions.backend", "memory");
		this.variables.put("WASMCLOUD_LEDGER_BOOKS_USERSESSIONS_BACKEND", "redis");
		this.variables.put("WASMCLOUD_LEDGER_BOOKS_USER_SESSIONS_NAME", "x");
		assertThat(keys()).containsExactly("user-sessions");
	}

	@Test
	void aVariableAloneDeclaresAKey() {
		this.variables.put("WASMCLOUD_LEDGER_BOOKS_CACHE_BACKEND", "redis");
		assertThat(keys()).containsExactly("cache");
	}

	@Test
	void aKeyWithOtherCharactersIsRefused() {
		for (String key : new String[] { "Sessions", "a_b", "orders/eu", "-a" }) {
			this.properties.clear();
			this.properties.put(BOOKS + "." + key + ".backend", "memory");
			assertThatExceptionOfType(WiringException.class).as(key).isThrownBy(this::keys).satisfies((ex) -> {
				assertThat(ex.description()).contains("'" + key + "'");
				assertThat(ex.action()).contains(BOOKS + ".<key>.identifier");
			});
		}
		this.properties.clear();
		this.properties.put(BOOKS + "[a.b].backend", "memory");
		assertThatExceptionOfType(WiringException.class).isThrownBy(this::keys).withMessageContaining("'a.b'");
	}

	@Test
	void keysThatDifferInDashesOnlyAreRefused() {
		this.properties.put(BOOKS + ".user-sessions.backend", "memory");
		this.properties.put(BOOKS + ".usersessions.backend", "memory");
		assertThatExceptionOfType(WiringException.class).isThrownBy(this::keys)
			.withMessageContaining("'user-sessions' and 'usersessions'");
	}

	@Test
	void whatWasBoundIsReducedToTheDeclaredKeys() {
		this.properties.put(BOOKS + ".a-b.backend", "memory");
		this.properties.put(BOOKS + ".c", "");
		this.variables.put("WASMCLOUD_LEDGER_BOOKS_AB_BACKEND", "redis");
		assertThat(NamedThings.of(environment(), BOOKS).select(Map.of("a-b", "1", "ab", "2"), "-"))
			.containsExactly(Map.entry("a-b", "1"), Map.entry("c", "-"));
	}

	private Iterable<String> keys() {
		return NamedThings.of(environment(), BOOKS).keys();
	}

	private StandardEnvironment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		MutablePropertySources sources = environment.getPropertySources();
		sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						this.variables));
		sources.addLast(new MapPropertySource("file", this.properties));
		return environment;
	}

}
