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

package org.wasmcloud.wit.maven;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.model.PackageId;

/**
 * One {@code <package>} of the plugin's configuration: where the types of a WIT package
 * go.
 */
public class PackageParameter {

	private @Nullable String wit;

	private @Nullable String java;

	private @Nullable String prefix;

	/**
	 * Sets the WIT package.
	 * @param wit {@code namespace:package[@version]}
	 */
	public void setWit(String wit) {
		this.wit = wit;
	}

	/**
	 * Sets the Java package; without one it is {@code <namespace>.<package>}.
	 * @param java the Java package
	 */
	public void setJava(String java) {
		this.java = java;
	}

	/**
	 * Sets what stands in front of every type name; nothing unless set.
	 * @param prefix the prefix
	 */
	public void setPrefix(String prefix) {
		this.prefix = prefix;
	}

	PackageMapping mapping() {
		if (this.wit == null) {
			throw new IllegalArgumentException("a <package> has no <wit>; name the WIT package that it is about");
		}
		PackageId id = PackageId.parse(this.wit);
		String javaPackage = (this.java != null) ? this.java : PackageMapping.of(id).javaPackage();
		return new PackageMapping(id, javaPackage, (this.prefix != null) ? this.prefix : "");
	}

}
