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

package org.wasmcloud.wit.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A field of a record, a case of a variant or an enum, a flag, or a parameter.
 *
 * @param name the WIT name, without {@code %}
 * @param type the type; {@code null} for a flag, a case of an enum and a case without
 * payload
 * @param docs the doc comment, or {@code null}
 */
public record Member(String name, @Nullable Type type, @Nullable String docs) {

	public Member {
		Objects.requireNonNull(name, "name");
	}

	public Member(String name, @Nullable Type type) {
		this(name, type, null);
	}

}
