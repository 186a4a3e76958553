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

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * A bucket: the rows with its name.
 */
final class JdbcBucket implements BackendBucket, WatchableBucket {

	/** Bytes; an index of each database holds so much. */
	static final int LONGEST_KEY = 2048;

	private static final int CHUNK = 500;

	/** How often an insert and a look may miss the row of somebody else. */
	private static final int LOOKS = 10;

	private final String name;

	private final Sessions sessions;

	private final Changes changes;

	private final Sweeper sweeper;

	JdbcBucket(String name, Sessions sessions, Changes changes, Sweeper sweeper) {
		this.name = name;
		this.sessions = sessions;
		this.changes = changes;
		this.sweeper = sweeper;
	}

	@Override
	public byte @Nullable [] get(String key) {
		return this.sessions.<byte @Nullable []>read((session) -> {
			Entry entry = entry(session, key);
			return session.first(session.sql().get, (row) -> row.getBytes(1), entry.bucket(), entry.key());
		});
	}

	@Override
	public boolean exists(String key) {
		return this.sessions.read((session) -> {
			Entry entry = entry(session, key);
			return session.first(session.sql().exists, (row) -> true, entry.bucket(), entry.key()) != null;
		});
	}

	@Override
	public boolean set(String key, byte[] value, WriteOptions options) {
		Duration time = options.ttl();
		Long ttl = (time != null) ? time.toMillis() : null;
		this.sweeper.start();
		if (options.ifAbsent()) {
			return insert(key, value, ttl);
		}
		return write(key, (session, entry, changes) -> {
			if (ttl == null) {
				session.update(session.sql().putForever, entry.bucket(), entry.key(), value);
			}
			else {
				session.update(session.sql().put, entry.bucket(), entry.key(), value, ttl);
			}
			changes.set(session, entry, key);
			return true;
		});
	}

	// An expired entry counts as none. Each of the two statements is right by itself.
	private boolean insert(String key, byte[] value, @Nullable Long ttl) {
		return write(key,
				(session, entry,
						changes) -> session.insert(session.sql().insertNew, entry.bucket(), entry.key(), value, ttl)
								&& changes.set(session, entry, key))
				|| write(key, (session, entry, changes) -> session.update(session.sql().replaceExpired, value, ttl,
						entry.bucket(), entry.key()) > 0 && changes.set(session, entry, key));
	}

	@Override
	public void delete(String key) {
		write(key, (session, entry, changes) -> session.update(session.sql().delete, entry.bucket(), entry.key()) > 0
				&& changes.removed(key));
	}

	@Override
	public boolean remove(String key) {
		return write(key,
				(session, entry, changes) -> session.update(session.sql().remove, entry.bucket(), entry.key()) > 0
						&& changes.removed(key));
	}

	@Override
	public KeyPage keys(KeyQuery query) {
		String cursor = query.cursor();
		if (cursor != null && !cursor.startsWith(query.prefix())) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT,
					"The cursor is not one that this bucket gave for this prefix.");
		}
		List<String> keys = this.sessions.read((session) -> {
			Statements sql = session.sql();
			KeyRange range = new KeyRange(sql.dialect(), this.name, query.prefix(), cursor);
			return session.all(sql.keys(range), (row) -> sql.dialect().name(row, 1),
					range.parameters(query.limit() + 1));
		});
		return (keys.size() > query.limit()) ? new KeyPage(keys.subList(0, query.limit()), keys.get(query.limit() - 1))
				: new KeyPage(keys, null);
	}

	@Override
	public long increment(String key, Increment increment) {
		this.sweeper.start();
		return writeAtomically(List.of(key), (session, changes) -> {
			Entry entry = entry(session, key);
			for (int look = 0; look < LOOKS; look++) {
				Locked locked = lock(session, entry);
				long counter = increment.applyTo(Increment.parse((locked != null) ? locked.value() : null));
				byte[] value = Increment.format(counter);
				if (replace(session, entry, locked, value)) {
					changes.set(session, entry, key);
					return counter;
				}
			}
			// The transaction does not see a row that keeps its own out.
			throw new SQLTransactionRollbackException("hidden row", "40001");
		});
	}

	@Override
	public @Nullable VersionedValue current(String key) {
		return this.sessions.<@Nullable VersionedValue>read((session) -> {
			Entry entry = entry(session, key);
			return session.first(session.sql().current, EntryRow::read, entry.bucket(), entry.key());
		});
	}

	@Override
	public SwapResult swap(String key, byte[] value, SwapGuard guard) {
		return writeAtomically(List.of(key), (session, changes) -> {
			Entry entry = entry(session, key);
			Locked locked = lock(session, entry);
			VersionedValue current = (locked != null) ? locked.current() : null;
			if (!guard.accepts(current)) {
				return SwapResult.stale(current);
			}
			replace(session, entry, locked, value);
			changes.set(session, entry, key);
			return SwapResult.SWAPPED;
		});
	}

	@Override
	public List<byte @Nullable []> getMany(List<String> keys) {
		List<String> distinct = List.copyOf(new TreeSet<>(keys));
		Map<String, byte[]> found = new HashMap<>();
		for (int from = 0; from < distinct.size(); from += CHUNK) {
			List<String> chunk = distinct.subList(from, Math.min(from + CHUNK, distinct.size()));
			this.sessions.read((session) -> session.all(session.sql().getMany(chunk.size()),
					(row) -> found.put(session.sql().dialect().name(row, 1), row.getBytes(2)),
					parameters(session, chunk)));
		}
		List<byte @Nullable []> values = new ArrayList<>(keys.size());
		keys.forEach((key) -> values.add(found.get(key)));
		return values;
	}

	// In one order everywhere, so that two such calls do not wait for each other in a
	// circle.
	@Override
	public void setMany(Map<String, byte[]> entries) {
		if (entries.isEmpty()) {
			return;
		}
		this.sweeper.start();
		Map<String, byte[]> sorted = new TreeMap<>(entries);
		writeAtomically(sorted.keySet(), (session, changes) -> {
			List<@Nullable Object[]> rows = new ArrayList<>(sorted.size());
			sorted.forEach((key, value) -> {
				Entry entry = entry(session, key);
				rows.add(new @Nullable Object[] { entry.bucket(), entry.key(), value, null });
			});
			session.batch(session.sql().put, rows);
			for (String key : sorted.keySet()) {
				changes.set(session, entry(session, key), key);
			}
			return sorted.size();
		});
	}

	@Override
	public void deleteMany(Collection<String> keys) {
		if (keys.isEmpty()) {
			return;
		}
		List<String> distinct = List.copyOf(new TreeSet<>(keys));
		writeAtomically(distinct, (session, changes) -> {
			int deleted = 0;
			for (int from = 0; from < distinct.size(); from += CHUNK) {
				List<String> chunk = distinct.subList(from, Math.min(from + CHUNK, distinct.size()));
				deleted += session.update(session.sql().deleteMany(chunk.size()), parameters(session, chunk));
			}
			distinct.forEach(changes::removed);
			return deleted;
		});
	}

	@Override
	public Watch watch(String prefix, WatchListener listener) {
		return this.changes.watch(this.name, prefix, listener);
	}

	/**
	 * One statement; a transaction only if somebody is to be told which version it made.
	 */
	private boolean write(String key, Write write) {
		WatchedBucket watched = this.changes.of(this.name);
		if (watched == null) {
			return this.sessions.write((session) -> write.on(session, entry(session, key), Noted.NOTHING));
		}
		return watched.write(List.of(key), (told) -> this.sessions.atomically((session) -> {
			told.clear();
			return write.on(session, entry(session, key), new Noted(told));
		}));
	}

	private <T> T writeAtomically(Collection<String> keys, AtomicWrite<T> write) {
		WatchedBucket watched = this.changes.of(this.name);
		if (watched == null) {
			return this.sessions.atomically((session) -> write.on(session, Noted.NOTHING));
		}
		return watched.write(keys, (told) -> this.sessions.atomically((session) -> {
			told.clear();
			return write.on(session, new Noted(told));
		}));
	}

	private Object[] parameters(Session session, List<String> keys) {
		List<Object> parameters = new ArrayList<>(keys.size() + 1);
		parameters.add(session.sql().dialect().parameter(this.name));
		keys.forEach((key) -> parameters.add(entry(session, key).key()));
		return parameters.toArray();
	}

	private Entry entry(Session session, String key) {
		if (key.length() * 3 > LONGEST_KEY && key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT,
					"The key has more than " + LONGEST_KEY + " bytes.");
		}
		Dialect dialect = session.sql().dialect();
		return new Entry(dialect.parameter(this.name), dialect.parameter(key));
	}

	private static @Nullable Locked lock(Session session, Entry entry) throws SQLException {
		return session.first(session.sql().lock, (row) -> new Locked(EntryRow.read(row), row.getInt(4) == 1),
				entry.bucket(), entry.key());
	}

	/**
	 * An entry keeps its expiry; one that has expired is written anew, without.
	 * @return {@code false} if there was none, and now is one of somebody else's
	 */
	private static boolean replace(Session session, Entry entry, @Nullable Locked locked, byte[] value)
			throws SQLException {
		if (locked == null) {
			return session.insert(session.sql().insertNew, entry.bucket(), entry.key(), value, null);
		}
		if (locked.expired()) {
			session.update(session.sql().replace, value, null, entry.bucket(), entry.key());
		}
		else {
			session.update(session.sql().change, value, entry.bucket(), entry.key());
		}
		return true;
	}

	private interface Write {

		/** Whether something was written. */
		boolean on(Session session, Entry entry, Noted changes) throws SQLException;

	}

	private interface AtomicWrite<T> {

		T on(Session session, Noted changes) throws SQLException;

	}

	/** What is noted for those who watch. */
	private record Noted(@Nullable List<Change> changes) {

		static final Noted NOTHING = new Noted(null);

		boolean set(Session session, Entry entry, String key) throws SQLException {
			if (this.changes != null) {
				VersionedValue current = session.first(session.sql().current, EntryRow::read, entry.bucket(),
						entry.key());
				if (current != null) {
					this.changes.add(new Change(key, current));
				}
			}
			return true;
		}

		boolean removed(String key) {
			return this.changes == null || this.changes.add(new Change(key, null));
		}

	}

	private record Entry(Object bucket, Object key) {

	}

	private record Locked(VersionedValue row, boolean expired) {

		@Nullable VersionedValue current() {
			return this.expired ? null : this.row;
		}

		byte @Nullable [] value() {
			return this.expired ? null : this.row.value();
		}

	}

}
