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

package org.wasmcloud.spring.core.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one capability consists of in this application. It holds names only: never an
 * address, a credential or a value.
 *
 * @param capability name of the capability
 * @param contracts WIT interfaces that beans stand for
 * @param backends backends that can be chosen
 * @param namedThings the default and each named thing
 */
public record CapabilityReport(String capability, List<String> contracts, List<String> backends,
		List<NamedThing> namedThings) {

	public CapabilityReport {
		contracts = List.copyOf(contracts);
		backends = List.copyOf(backends);
		namedThings = List.copyOf(namedThings);
	}

	/**
	 * One line that says the same.
	 * @return the line
	 */
	public String toLine() {
		StringBuilder line = new StringBuilder("wasmCloud ").append(this.capability).append(':');
		for (NamedThing thing : this.namedThings) {
			line.append(' ')
				.append((thing.key() != null) ? thing.key() : "default")
				.append(" -> ")
				.append(thing.backend());
			if (thing.connection() != null) {
				line.append('/').append(thing.connection());
			}
			line.append(" (").append(thing.reason()).append(");");
		}
		line.setCharAt(line.length() - 1, '.');
		return line.toString();
	}

	/**
	 * A named thing and where it is kept.
	 *
	 * @param key its key in the configuration, {@code null} for everything without one
	 * @param identifier its identifier in the contract, {@code null} for any
	 * @param backend the backend
	 * @param connection the connection that was named, {@code null} for the default one
	 * @param reason why this backend was chosen
	 * @param supports what the backend can do beyond the minimum
	 */
	public record NamedThing(@Nullable String key, @Nullable String identifier, String backend,
			@Nullable String connection, String reason, List<String> supports) {

		public NamedThing {
			supports = List.copyOf(supports);
		}

	}

}
