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

/**
 * Makes one sort of backend of one capability. Each backend module contributes a bean of
 * its capability's sub-interface; the capability looks the wanted one up by name when it
 * starts and calls {@link #create} for that one only.
 *
 * @param <B> the capability's backend type
 */
public interface BackendProvider<B> {

	/**
	 * The name that {@code wasmcloud.<capability>.backend} chooses this backend by.
	 * @return lower-case letters, digits and dashes
	 */
	String name();

	/**
	 * Creates a backend. It must not connect to anything: a server that is down does not
	 * stop the application from starting.
	 * @param settings what the configuration says
	 * @return a new backend; it is closed with the application context if it is
	 * {@link AutoCloseable}
	 */
	B create(BackendSettings settings);

	/**
	 * Whether this backend is part of the capability itself. One that is part of it is
	 * only ever chosen by name or as the capability's default; one that was added is
	 * chosen without being named when it is the only one.
	 * @return {@code false} unless overridden
	 */
	default boolean builtIn() {
		return false;
	}

}
