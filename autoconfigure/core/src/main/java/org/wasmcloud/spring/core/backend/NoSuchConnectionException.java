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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.diagnostics.WiringException;

/**
 * There is no connection of the wanted type and name, or none that stands out.
 */
public final class NoSuchConnectionException extends WiringException {

	private static final long serialVersionUID = 1L;

	private final String type;

	private final @Nullable String name;

	private final transient List<String> candidates;

	NoSuchConnectionException(String type, @Nullable String name, List<String> candidates) {
		this(type, name, candidates, "connection");
	}

	private NoSuchConnectionException(String type, @Nullable String name, List<String> candidates, String property) {
		super(describe(type, name, candidates, property), advise(type, name, candidates, property));
		this.type = type;
		this.name = name;
		this.candidates = candidates;
	}

	NoSuchConnectionException atProperty(String property) {
		NoSuchConnectionException located = new NoSuchConnectionException(this.type, this.name, this.candidates,
				property);
		located.initCause(this);
		return located;
	}

	private static String describe(String type, @Nullable String name, List<String> candidates, String property) {
		if (name != null) {
			return "'" + property + "' is '" + name + "', and there is no bean of type " + type
					+ " with that name or qualifier.";
		}
		return candidates.isEmpty() ? "There is no bean of type " + type + " to connect with."
				: "There are several beans of type " + type + " (" + String.join(", ", candidates)
						+ ") and none is primary.";
	}

	private static String advise(String type, @Nullable String name, List<String> candidates, String property) {
		if (candidates.isEmpty()) {
			return "Define a bean of type " + type + ", or let Spring Boot configure one.";
		}
		String list = String.join(", ", candidates);
		return (name != null) ? "Use one of: " + list + "."
				: "Set '" + property + "' to one of them, mark one as primary, or declare all but one as "
						+ "@Bean(defaultCandidate = false).";
	}

}
