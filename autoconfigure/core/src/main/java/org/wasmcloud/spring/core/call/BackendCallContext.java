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

package org.wasmcloud.spring.core.call;

import java.util.Locale;

import io.micrometer.observation.Observation;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * What an observation of a backend call knows.
 */
public final class BackendCallContext extends Observation.Context {

	private final String capability;

	private final String backend;

	private final String operation;

	private volatile boolean cancelled;

	BackendCallContext(String capability, String backend, String operation) {
		this.capability = capability;
		this.backend = backend;
		this.operation = operation;
	}

	/**
	 * The capability, such as {@code keyvalue}.
	 * @return its name
	 */
	public String capability() {
		return this.capability;
	}

	/**
	 * The backend, such as {@code redis}.
	 * @return its name
	 */
	public String backend() {
		return this.backend;
	}

	/**
	 * The operation, such as {@code get}.
	 * @return its name
	 */
	public String operation() {
		return this.operation;
	}

	/** The caller no longer waits for the result. */
	void cancelled() {
		this.cancelled = true;
	}

	/**
	 * How the call ended: {@code success}, {@code cancelled}, or the kind of the failure.
	 * @return one of a small, fixed set of words
	 */
	public String outcome() {
		Throwable error = getError();
		if (error == null) {
			return this.cancelled ? "cancelled" : "success";
		}
		BackendException.Kind kind = (error instanceof BackendException ex) ? ex.kind() : BackendException.Kind.FAILED;
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
