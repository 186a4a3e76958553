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

package org.wasmcloud.wit.language.resolver;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.SemanticVersion;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.PackageId;

/**
 * Decides which gated items of a package are there.
 */
final class Gates {

	private final PackageId packageId;

	private final Features features;

	private final ErrorCollector errors;

	Gates(PackageId packageId, Features features, ErrorCollector errors) {
		this.packageId = packageId;
		this.features = features;
		this.errors = errors;
	}

	/**
	 * Whether an item is there.
	 */
	boolean open(Meta meta) {
		String feature = meta.unstable();
		return feature == null || this.features.contains(feature);
	}

	/**
	 * The feature that keeps an item away.
	 * @return the feature, or {@code null} if the item is there
	 */
	@Nullable String closedBy(Meta meta) {
		return (open(meta)) ? null : meta.unstable();
	}

	/**
	 * Whether an item is there, after a check that its gate can be of this package.
	 */
	boolean check(Meta meta, Span span) {
		String since = meta.since();
		if (since != null) {
			String version = this.packageId.version();
			if (version == null) {
				this.errors.add("'@since' stands in package " + this.packageId + ", which has no version",
						"Give the package a version: 'package " + this.packageId + "@" + since + "'.", span);
			}
			else if (SemanticVersion.parse(since).compareTo(SemanticVersion.parse(version)) > 0) {
				this.errors.add("'@since(version = " + since + ")' is newer than the package, " + this.packageId,
						"Raise the package's version or lower that of the gate.", span);
			}
		}
		return open(meta);
	}

}
