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

package org.wasmcloud.spring.keyvalue.backend;

import java.util.Locale;

/**
 * What not every backend can do. A backend without a feature refuses the calls that need
 * it with {@link org.wasmcloud.spring.core.backend.BackendException.Kind#UNSUPPORTED
 * UNSUPPORTED} and never ignores a part of one.
 */
public enum KeyvalueFeature {

	/** Entries expire by themselves. */
	EXPIRY,

	/** Entries outlive the application. */
	DURABLE,

	/** Changes are told to watchers. */
	WATCH,

	/** Lists and sets of the phase-1 contract. */
	LISTS_AND_SETS;

	/**
	 * The name in reports.
	 * @return lower case with dashes
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
