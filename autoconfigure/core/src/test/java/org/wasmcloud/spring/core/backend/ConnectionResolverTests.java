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

package org.wasmcloud.spring.core.backend;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConnectionResolverTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner();

	@Test
	@DisplayName("AC08 a second connection is used where it is named, and nowhere else")
	void aSecondConnectionIsUsedWhereItIsNamed() {
		this.runner.withUserConfiguration(Two.class).run((context) -> {
			ConnectionResolver resolver = new ConnectionResolver(context.getBeanFactory());
			assertThat(resolver.resolve(Connection.class, null).name()).isEqualTo("first");
			assertThat(resolver.resolve(Connection.class, "second").name()).isEqualTo("second");
			assertThat(resolver.resolve(Connection.class, "labelled").name()).isEqualTo("third");
		});
	}

	@Test
	@DisplayName("AC08 a wrong name fails with the candidates")
	void aWrongNameFailsWithTheCandidates() {
		this.runner.withUserConfiguration(Two.class)
			.run((context) -> assertThatExceptionOfType(NoSuchConnectionException.class)
				.isThrownBy(() -> new ConnectionResolver(context.getBeanFactory()).resolve(Connection.class, "secnod"))
				.satisfies((ex) -> {
					assertThat(ex.description()).contains("'secnod'").contains(Connection.class.getName());
					assertThat(ex.action()).contains("first, second, third");
				}));
	}

	@Test
	void aBeanOfAnotherTypeIsNoConnection() {
		this.runner.withUserConfiguration(Two.class)
			.withBean("other", String.class, () -> "text")
			.run((context) -> assertThatExceptionOfType(NoSuchConnectionException.class)
				.isThrownBy(() -> new ConnectionResolver(context.getBeanFactory()).resolve(Connection.class, "other")));
	}

	@Test
	void withoutAConnectionTheMessageSaysWhichTypeIsMissing() {
		this.runner.run((context) -> assertThatExceptionOfType(NoSuchConnectionException.class)
			.isThrownBy(() -> new ConnectionResolver(context.getBeanFactory()).resolve(Connection.class, null))
			.withMessageContaining(Connection.class.getName()));
	}

	@Test
	void severalEqualConnectionsAreAmbiguous() {
		this.runner.withBean("one", Connection.class, () -> new Connection("one"))
			.withBean("two", Connection.class, () -> new Connection("two"))
			.run((context) -> assertThatExceptionOfType(NoSuchConnectionException.class)
				.isThrownBy(() -> new ConnectionResolver(context.getBeanFactory()).resolve(Connection.class, null))
				.satisfies((ex) -> {
					assertThat(ex.description()).contains("one, two");
					assertThat(ex.action()).contains("defaultCandidate = false");
				}));
	}

	record Connection(String name) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Two {

		@Bean
		Connection first() {
			return new Connection("first");
		}

		@Bean(defaultCandidate = false)
		Connection second() {
			return new Connection("second");
		}

		@Bean(defaultCandidate = false)
		@Qualifier("labelled")
		Connection third() {
			return new Connection("third");
		}

	}

}
