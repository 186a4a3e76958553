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

/**
 * A family of contracts over the same thing, as the configuration knows it.
 *
 * @param name the name in property keys and artifact names, such as {@code keyvalue}
 * @param embeddedBackend the backend that is used when none was added and none is named
 */
public record Capability(String name, String embeddedBackend) {

	/**
	 * The full key of one of the capability's properties.
	 * @param key the key below {@code wasmcloud.<name>}
	 * @return the full key
	 */
	public String property(String key) {
		return "wasmcloud." + this.name + "." + key;
	}

	/**
	 * The starter that brings one of this project's backends.
	 * @param backend the name of the backend
	 * @return the artifact id
	 */
	public String starter(String backend) {
		return "wasmcloud-spring-boot-starter-" + this.name + "-" + backend;
	}

}
