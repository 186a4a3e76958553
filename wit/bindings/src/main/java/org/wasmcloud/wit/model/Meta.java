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

import org.jspecify.annotations.Nullable;

/**
 * What stands above an item: its doc comment and its attributes.
 *
 * @param docs the doc comment without its marks, lines separated by {@code \n}, or
 * {@code null}
 * @param since the version of {@code @since}, or {@code null}
 * @param unstable the feature of {@code @unstable}, or {@code null}
 * @param deprecated the version of {@code @deprecated}, or {@code null}
 * @param externalId the text of {@code @external-id}, or {@code null}
 */
public record Meta(@Nullable String docs, @Nullable String since, @Nullable String unstable,
		@Nullable String deprecated, @Nullable String externalId) {

	/** Neither a comment nor an attribute. */
	public static final Meta NONE = new Meta(null, null, null, null);

	/**
	 * A doc comment and gates, without an external id.
	 * @param docs the comment, or {@code null}
	 * @param since the version of {@code @since}, or {@code null}
	 * @param unstable the feature of {@code @unstable}, or {@code null}
	 * @param deprecated the version of {@code @deprecated}, or {@code null}
	 */
	public Meta(@Nullable String docs, @Nullable String since, @Nullable String unstable, @Nullable String deprecated) {
		this(docs, since, unstable, deprecated, null);
	}

	/**
	 * A doc comment alone.
	 * @param docs the comment
	 * @return the meta
	 */
	public static Meta docs(@Nullable String docs) {
		return (docs != null) ? new Meta(docs, null, null, null) : NONE;
	}

}
