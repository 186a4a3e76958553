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

package org.wasmcloud.spring.core.handle;

import org.wasmcloud.wit.bindings.ClosedHandleException;

/**
 * Whether a resource handle may still be used. A handle that was opened ends with its
 * {@code close()}; one that is a bean belongs to everybody it is injected into, so that
 * closing it does nothing.
 */
public final class HandleState {

	private final String description;

	private final boolean shared;

	private volatile boolean closed;

	private HandleState(String description, boolean shared) {
		this.description = description;
		this.shared = shared;
	}

	/**
	 * State of a handle that its opener closes.
	 * @param description what the handle is, for messages
	 * @return a new state
	 */
	public static HandleState opened(String description) {
		return new HandleState(description, false);
	}

	/**
	 * State of a handle that is a bean.
	 * @param description what the handle is, for messages
	 * @return a new state
	 */
	public static HandleState shared(String description) {
		return new HandleState(description, true);
	}

	/**
	 * Lets only an open handle pass.
	 * @throws ClosedHandleException if the handle was closed
	 */
	public void check() {
		if (this.closed) {
			throw new ClosedHandleException("The handle of " + this.description + " is closed.");
		}
	}

	/**
	 * Closes the handle; once closed, nothing happens.
	 */
	public void close() {
		this.closed = !this.shared;
	}

	@Override
	public String toString() {
		return this.description;
	}

}
