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

import io.micrometer.common.KeyValues;

/**
 * What all observed calls of an operation of a backend have in common. It is made once:
 * most calls succeed, and then differ in nothing but their time.
 */
final class ObservedOperation {

	static final String SUCCESS = "success";

	private final String capability;

	private final String backend;

	private final String name;

	private final String label;

	private final KeyValues ofSuccess;

	ObservedOperation(String capability, String backend, String name) {
		this.capability = capability;
		this.backend = backend;
		this.name = name;
		this.label = capability + " " + name;
		this.ofSuccess = make(SUCCESS);
	}

	String capability() {
		return this.capability;
	}

	String backend() {
		return this.backend;
	}

	String name() {
		return this.name;
	}

	/** How a trace calls it. */
	String label() {
		return this.label;
	}

	KeyValues keyValues(String outcome) {
		return outcome.equals(SUCCESS) ? this.ofSuccess : make(outcome);
	}

	private KeyValues make(String outcome) {
		return KeyValues.of("capability", this.capability, "operation", this.name, "backend", this.backend, "outcome",
				outcome);
	}

}
