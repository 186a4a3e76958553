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

package org.wasmcloud.spring.keyvalue.tck;

/**
 * What a backend may refuse, if its {@linkplain KeyvalueTck#allowedRefusals() test class
 * says so}. Everything else it has to do.
 */
public enum AllowedRefusal {

	/** Lists and sets of the phase-1 contract. */
	LISTS_AND_SETS("lists and sets outside memory and Redis"),

	/** A time to live of an entry. */
	TIME_TO_LIVE("per-key TTL on a NATS server before 2.11, or on a bucket whose configuration has none"),

	/**
	 * Watching. Every backend of this project does it; one of somebody else may say that
	 * it does not.
	 */
	WATCH("watching a backend that is not of this project"),

	/** A key. */
	NAME("names or keys that the server cannot hold in any encoding");

	private final String words;

	AllowedRefusal(String words) {
		this.words = words;
	}

	@Override
	public String toString() {
		return this.words;
	}

}
