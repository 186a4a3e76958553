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

import java.util.List;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the configuration says about a named thing for one backend only, such as
 * {@code wasmcloud.keyvalue.buckets.sessions.redis.key-prefix}. The capability does not
 * know these properties; the backend binds them to a type of its own.
 */
@FunctionalInterface
public interface BackendOptions {

	/** No options at all. */
	BackendOptions NONE = new BackendOptions() {

		@Override
		public <T> T bind(Class<T> type) {
			return new Binder(List.of()).bindOrCreate("none", type);
		}

	};

	/**
	 * Binds the options.
	 * @param type a record or another type that Spring Boot binds by constructor, with a
	 * default for every property
	 * @param <T> the type
	 * @return the options
	 */
	<T> T bind(Class<T> type);

	/**
	 * Options that stand under a property.
	 * @param environment where they stand
	 * @param property the property above them, in canonical form
	 * @return the options
	 */
	static BackendOptions of(Environment environment, String property) {
		return new BackendOptions() {

			@Override
			public <T> T bind(Class<T> type) {
				return Binder.get(environment).bindOrCreate(property, type);
			}

		};
	}

}
