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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

import org.wasmcloud.spring.keyvalue.tck.ForeignClient;

/**
 * Plain SQL on the documented table.
 *
 * @param sql runs it
 */
record ForeignSql(JdbcTemplate sql) implements ForeignClient {

	@Override
	public void set(String bucket, String key, byte[] value) {
		if (this.sql.update("UPDATE " + TableName.DEFAULT + " SET entry_value = ? WHERE bucket = ? AND entry_key = ?",
				value, bucket, key) == 0) {
			this.sql.update("INSERT INTO " + TableName.DEFAULT + " (bucket, entry_key, entry_value) VALUES (?, ?, ?)",
					bucket, key, value);
		}
	}

	@Override
	public byte @Nullable [] get(String bucket, String key) {
		List<byte[]> values = this.sql.queryForList(
				"SELECT entry_value FROM " + TableName.DEFAULT + " WHERE bucket = ? AND entry_key = ?", byte[].class,
				bucket, key);
		return values.isEmpty() ? null : values.get(0);
	}

}
