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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a bucket that begin with a prefix, as a range of the primary key.
 *
 * @param dialect the database
 * @param bucket the bucket
 * @param prefix the prefix
 * @param after the key that the range begins behind, {@code null} for all of them
 */
record KeyRange(Dialect dialect, String bucket, String prefix, @Nullable String after) {

	String condition() {
		return "bucket = ? AND entry_key " + ((this.after == null) ? ">=" : ">") + " ?"
				+ ((end() != null) ? " AND entry_key < ?" : "");
	}

	Object[] parameters(int limit) {
		List<Object> parameters = new ArrayList<>();
		parameters.add(this.dialect.parameter(this.bucket));
		parameters.add(this.dialect.parameter((this.after != null) ? this.after : this.prefix));
		String end = end();
		if (end != null) {
			parameters.add(this.dialect.parameter(end));
		}
		parameters.add(limit);
		return parameters.toArray();
	}

	private @Nullable String end() {
		return this.dialect.after(this.prefix);
	}

}
