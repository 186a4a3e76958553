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
 * One name taken by {@code use} from another interface.
 *
 * @param from the interface that the name is taken from, which may itself have it by
 * {@code use}
 * @param name the name there
 * @param as the name here where it differs, or {@code null}
 * @param meta attributes of the statement
 */
public record Use(InterfaceId from, String name, @Nullable String as, Meta meta) {

	public Use {
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(meta, "meta");
	}

	/**
	 * The name under which the type is known here.
	 * @return the local name
	 */
	public String localName() {
		return (this.as != null) ? this.as : this.name;
	}

}
