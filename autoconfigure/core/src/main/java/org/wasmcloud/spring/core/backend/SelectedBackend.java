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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.diagnostics.WiringException;

/**
 * A backend in use, and why it is.
 *
 * @param name the name of the provider
 * @param connection the connection that was named, {@code null} for the default one
 * @param reason why this backend was chosen, as a clause that reads after "because"
 * @param backend the backend
 * @param <B> the capability's backend type
 */
public record SelectedBackend<B>(String name, @Nullable String connection, String reason, B backend) {

	/**
	 * The backend's name and, where one was named, its connection.
	 * @return a short text for logs and reports
	 */
	public String label() {
		return (this.connection != null) ? this.name + " (connection " + this.connection + ")" : this.name;
	}

	/**
	 * Asks the backend for a declared thing, so that one that it cannot have stops the
	 * application at its start.
	 * @param thing what the thing is called in messages, such as {@code bucket 'audit'}
	 * @param name its physical name
	 * @param property the property key that it is declared under
	 * @param request gives access to it, without contacting anything
	 * @throws WiringException if the backend cannot have it
	 */
	public void check(String thing, String name, String property, Runnable request) {
		try {
			request.run();
		}
		catch (BackendException ex) {
			throw new WiringException(
					"The backend " + label() + " cannot have the " + thing + ", whose physical name is '" + name + "': "
							+ ex.getMessage(),
					"Set '" + property + ".name' to a name that the backend can have ('" + property
							+ ".identifier' may stay as it is), or change what stands under '" + property + "."
							+ this.name + "'.",
					ex);
		}
	}

}
