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

import java.util.Set;

/**
 * The features whose {@code @unstable} items are taken.
 *
 * @param names the features
 * @param all whether every feature is taken
 */
public record Features(Set<String> names, boolean all) {

	/** No feature. */
	public static final Features NONE = new Features(Set.of(), false);

	/** Every feature. */
	public static final Features ALL = new Features(Set.of(), true);

	public Features {
		names = Set.copyOf(names);
	}

	/**
	 * Some features.
	 * @param names the features
	 * @return these
	 */
	public static Features of(Set<String> names) {
		return new Features(names, false);
	}

	/**
	 * Whether a feature is taken.
	 * @param name the feature
	 * @return {@code true} if it is
	 */
	public boolean contains(String name) {
		return this.all || this.names.contains(name);
	}

}
