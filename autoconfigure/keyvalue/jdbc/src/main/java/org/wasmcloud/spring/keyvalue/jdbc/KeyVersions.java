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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.VersionedValue;

/**
 * Reads what a watch compares: the keys of a bucket that begin with a prefix, and their
 * versions.
 */
final class KeyVersions {

	private static final int PAGE_SIZE = 1000;

	private final Sessions sessions;

	private final String bucket;

	private final String prefix;

	KeyVersions(Sessions sessions, String bucket, String prefix) {
		this.sessions = sessions;
		this.bucket = bucket;
		this.prefix = prefix;
	}

	boolean covers(String key) {
		return key.startsWith(this.prefix);
	}

	Map<String, String> read() {
		Map<String, String> versions = new HashMap<>();
		List<Map.Entry<String, String>> page;
		String last = null;
		do {
			page = page(last);
			page.forEach((entry) -> versions.put(entry.getKey(), entry.getValue()));
			last = page.isEmpty() ? null : page.get(page.size() - 1).getKey();
		}
		while (page.size() == PAGE_SIZE);
		return versions;
	}

	private List<Map.Entry<String, String>> page(@Nullable String after) {
		return this.sessions.read((session) -> {
			Statements sql = session.sql();
			KeyRange range = new KeyRange(sql.dialect(), this.bucket, this.prefix, after);
			return session.all(sql.versions(range),
					(row) -> Map.entry(sql.dialect().name(row, 1), EntryRow.version(row, 2)),
					range.parameters(PAGE_SIZE));
		});
	}

	@Nullable VersionedValue current(String key) {
		return this.sessions.<@Nullable VersionedValue>read((session) -> {
			Dialect dialect = session.sql().dialect();
			return session.first(session.sql().current, EntryRow::read, dialect.parameter(this.bucket),
					dialect.parameter(key));
		});
	}

}
