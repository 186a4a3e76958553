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

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The name of a WIT package, {@code namespace:name[@version]}.
 *
 * @param namespace the name space, such as {@code wasmcloud}
 * @param name the package name, such as {@code keyvalue}
 * @param version the semantic version, or {@code null} for a package without one
 */
public record PackageId(String namespace, String name, @Nullable String version) {

	public PackageId {
		Objects.requireNonNull(namespace, "namespace");
		Objects.requireNonNull(name, "name");
	}

	/**
	 * Parses {@code namespace:name[@version]}.
	 * @param text the text
	 * @return the package id
	 * @throws IllegalArgumentException if the text has another form
	 */
	public static PackageId parse(String text) {
		int at = text.indexOf('@');
		String version = (at >= 0) ? text.substring(at + 1) : null;
		String names = (at >= 0) ? text.substring(0, at) : text;
		int colon = names.indexOf(':');
		if (colon <= 0 || colon == names.length() - 1 || names.indexOf('/') >= 0
				|| (version != null && version.isEmpty())) {
			throw new IllegalArgumentException(
					"'" + text + "' is no WIT package name; expected 'namespace:name' or 'namespace:name@version'");
		}
		return new PackageId(names.substring(0, colon), names.substring(colon + 1), version);
	}

	/**
	 * The version track, within which a newer version may stand in for an older one:
	 * {@code 0.2} for 0.2.12, {@code 1} for 1.4.0, the whole text for 0.0.x and for
	 * pre-releases, empty without a version. Build metadata does not count.
	 * @return the track
	 */
	public String track() {
		if (this.version == null) {
			return "";
		}
		String text = withoutBuild(this.version);
		if (text.indexOf('-') >= 0) {
			return text;
		}
		String[] parts = text.split("\\.", -1);
		if (parts.length != 3) {
			return text;
		}
		if (!"0".equals(parts[0])) {
			return parts[0];
		}
		return (!"0".equals(parts[1])) ? "0." + parts[1] : text;
	}

	/**
	 * Whether both name the same package on the same version track.
	 * @param other the other package
	 * @return {@code true} if they do
	 */
	public boolean sameTrack(PackageId other) {
		return this.namespace.equals(other.namespace) && this.name.equals(other.name) && track().equals(other.track());
	}

	/**
	 * Whether this version is the other one or newer, on one version track. Build
	 * metadata does not count.
	 * @param other a package of the same track
	 * @return {@code true} if it is
	 */
	public boolean isAtLeast(PackageId other) {
		if (this.version == null || other.version == null) {
			return this.version == null && other.version == null;
		}
		String track = track();
		if (track.equals(withoutBuild(this.version))) {
			return true;
		}
		long[] mine = numbers(this.version);
		long[] others = numbers(other.version);
		return Arrays.compareUnsigned(mine, others) >= 0;
	}

	private static long[] numbers(String version) {
		return Arrays.stream(withoutBuild(version).split("\\.")).mapToLong(Long::parseUnsignedLong).toArray();
	}

	private static String withoutBuild(String version) {
		int build = version.indexOf('+');
		return (build >= 0) ? version.substring(0, build) : version;
	}

	@Override
	public String toString() {
		return this.namespace + ":" + this.name + ((this.version != null) ? "@" + this.version : "");
	}

}
