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
 * The name of an interface or a world, {@code namespace:package/name[@version]}. An
 * interface written inline in a world is named {@code <world>.<label>}; an exported one
 * {@code <world>.$exports.<label>} where the world imports another one of that label.
 *
 * @param packageId the package
 * @param name the interface's or world's name
 */
public record InterfaceId(PackageId packageId, String name) {

	public InterfaceId {
		Objects.requireNonNull(packageId, "packageId");
		Objects.requireNonNull(name, "name");
	}

	/**
	 * Creates an id from its parts.
	 * @param namespace the name space
	 * @param packageName the package name
	 * @param name the interface's or world's name
	 * @param version the package version, or {@code null}
	 * @return the id
	 */
	public static InterfaceId of(String namespace, String packageName, String name, @Nullable String version) {
		return new InterfaceId(new PackageId(namespace, packageName, version), name);
	}

	/**
	 * Parses {@code namespace:package/name[@version]}.
	 * @param text the text
	 * @return the id
	 * @throws IllegalArgumentException if the text has another form
	 */
	public static InterfaceId parse(String text) {
		int slash = text.indexOf('/');
		int at = text.indexOf('@');
		int end = (at >= 0) ? at : text.length();
		if (slash <= 0 || slash + 1 >= end) {
			throw new IllegalArgumentException("'" + text
					+ "' is no WIT interface name; expected 'namespace:package/name' or 'namespace:package/name@version'");
		}
		PackageId packageId = PackageId.parse(text.substring(0, slash) + text.substring(end));
		return new InterfaceId(packageId, text.substring(slash + 1, end));
	}

	/**
	 * The version track of the package, see {@link PackageId#track()}.
	 * @return the track
	 */
	public String track() {
		return this.packageId.track();
	}

	/**
	 * Whether both name the same interface on the same version track: what makes a call
	 * to the one a call to the other.
	 * @param other the other interface
	 * @return {@code true} if they do
	 */
	public boolean sameTrack(InterfaceId other) {
		return this.name.equals(other.name) && this.packageId.sameTrack(other.packageId);
	}

	/**
	 * Whether this interface can stand in for the one that is asked for: the same name
	 * and version track, and at least its version.
	 * @param wanted the interface asked for
	 * @return {@code true} if it can
	 */
	public boolean serves(InterfaceId wanted) {
		return sameTrack(wanted) && this.packageId.isAtLeast(wanted.packageId);
	}

	@Override
	public String toString() {
		String version = this.packageId.version();
		return this.packageId.namespace() + ":" + this.packageId.name() + "/" + this.name
				+ ((version != null) ? "@" + version : "");
	}

}
