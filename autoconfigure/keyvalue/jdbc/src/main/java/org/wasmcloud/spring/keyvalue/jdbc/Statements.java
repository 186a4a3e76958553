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

/**
 * The SQL of one table in one database. Whatever callers name is a parameter.
 */
final class Statements {

	private static final String ENTRY = " WHERE bucket = ? AND entry_key = ?";

	private final Dialect dialect;

	private final String table;

	private final String next;

	private final String live;

	private final String expired;

	private final String expiry;

	private final String insert;

	/** Bucket, key: value. */
	final String get;

	/** Bucket, key: 1. */
	final String exists;

	/** Bucket, key: value, version, stamp. */
	final String current;

	/** Bucket, key: value, version, stamp, whether it has expired; the row is locked. */
	final String lock;

	/** Bucket, key, value, time to live. */
	final String put;

	/** Bucket, key, value; without expiry, which the database then need not reckon. */
	final String putForever;

	/** Bucket, key, value, time to live; no row, or a duplicate key, if there is one. */
	final String insertNew;

	/** Value, time to live, bucket, key. */
	final String replace;

	/** Value, time to live, bucket, key. */
	final String replaceExpired;

	/** Value, bucket, key. */
	final String change;

	/** Bucket, key. */
	final String delete;

	/** Bucket, key. */
	final String remove;

	/** Limit. */
	final String sweep;

	/** Nothing: nothing. */
	final String probe;

	Statements(Dialect dialect, TableName name) {
		this.dialect = dialect;
		this.table = name.toString();
		this.next = dialect.nextVersion(name);
		this.live = "(expires_at IS NULL OR expires_at > " + dialect.now() + ")";
		this.expired = "expires_at <= " + dialect.now();
		this.expiry = dialect.now() + " + CAST(? AS " + ((dialect == Dialect.MARIADB) ? "SIGNED" : "BIGINT") + ")";
		this.insert = insert(this.expiry);
		this.get = "SELECT entry_value FROM " + this.table + ENTRY + " AND " + this.live;
		this.exists = "SELECT 1 FROM " + this.table + ENTRY + " AND " + this.live;
		this.current = "SELECT entry_value, version, " + dialect.stamp() + " FROM " + this.table + ENTRY + " AND "
				+ this.live;
		this.lock = "SELECT entry_value, version, " + dialect.stamp() + ", CASE WHEN " + this.expired
				+ " THEN 1 ELSE 0 END FROM " + this.table + ENTRY + " FOR UPDATE";
		this.put = put(this.expiry);
		this.putForever = put("NULL");
		this.insertNew = insertNew();
		String update = "UPDATE " + this.table + " SET entry_value = ?, version = " + this.next;
		this.replace = update + ", expires_at = " + this.expiry + ENTRY;
		this.replaceExpired = this.replace + " AND " + this.expired;
		this.change = update + ENTRY;
		this.delete = "DELETE FROM " + this.table + ENTRY;
		this.remove = this.delete + " AND " + this.live;
		this.sweep = sweep();
		this.probe = "SELECT version FROM " + this.table + " WHERE 1 = 0";
	}

	Dialect dialect() {
		return this.dialect;
	}

	private String insert(String expires) {
		return "INSERT INTO " + this.table + " (bucket, entry_key, entry_value, expires_at) VALUES (?, ?, ?, " + expires
				+ ")";
	}

	private String put(String expires) {
		String changes = ", version = " + this.next + ", expires_at = ";
		return switch (this.dialect) {
			case H2 -> "MERGE INTO " + this.table
					+ " (bucket, entry_key, entry_value, version, expires_at) KEY (bucket, entry_key) VALUES (?, ?, ?, "
					+ this.next + ", " + expires + ")";
			case POSTGRESQL -> insert(expires) + " ON CONFLICT (bucket, entry_key) DO UPDATE SET entry_value = "
					+ "EXCLUDED.entry_value" + changes + "EXCLUDED.expires_at";
			case MARIADB -> insert(expires) + " ON DUPLICATE KEY UPDATE entry_value = VALUES(entry_value)" + changes
					+ "VALUES(expires_at)";
		};
	}

	// Nothing else than a duplicate key is ignored: names have been measured, nothing is
	// null.
	private String insertNew() {
		return switch (this.dialect) {
			case H2 -> this.insert;
			case POSTGRESQL -> this.insert + " ON CONFLICT (bucket, entry_key) DO NOTHING";
			case MARIADB -> this.insert.replaceFirst("INSERT", "INSERT IGNORE");
		};
	}

	private String sweep() {
		return switch (this.dialect) {
			case H2 -> "DELETE FROM " + this.table + " WHERE " + this.expired + " FETCH FIRST ? ROWS ONLY";
			case POSTGRESQL -> "DELETE FROM " + this.table
					+ " WHERE (bucket, entry_key) IN (SELECT bucket, entry_key FROM " + this.table + " WHERE "
					+ this.expired + " ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED)";
			case MARIADB -> "DELETE FROM " + this.table + " WHERE " + this.expired + " LIMIT ?";
		};
	}

	/** The parameters of the range: keys. */
	String keys(KeyRange range) {
		return inRange("entry_key", range);
	}

	/** The parameters of the range: keys, versions, stamps. */
	String versions(KeyRange range) {
		return inRange("entry_key, version, " + this.dialect.stamp(), range);
	}

	private String inRange(String columns, KeyRange range) {
		return "SELECT " + columns + " FROM " + this.table + " WHERE " + range.condition() + " AND " + this.live
				+ " ORDER BY entry_key LIMIT ?";
	}

	/** Bucket, keys: keys and values. */
	String getMany(int keys) {
		return "SELECT entry_key, entry_value FROM " + this.table + anyOf(keys) + " AND " + this.live;
	}

	/** Bucket, keys. */
	String deleteMany(int keys) {
		return "DELETE FROM " + this.table + anyOf(keys);
	}

	private static String anyOf(int keys) {
		return " WHERE bucket = ? AND entry_key IN (?" + ", ?".repeat(keys - 1) + ")";
	}

}
