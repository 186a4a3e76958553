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

package org.wasmcloud.spring.keyvalue.file;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
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
import org.wasmcloud.spring.keyvalue.file.FileFailures.FileCall;

/**
 * A bucket as a directory of files. Reads take no lock; a write holds that of its name,
 * against threads and processes.
 */
final class FileBucket implements BackendBucket, WatchableBucket {

	private static final int ATTEMPTS = 1000;

	private final FileRoot root;

	private final String bucketName;

	private final FileSettings settings;

	private final Changes changes = new Changes();

	private final Sweeper sweeper;

	private volatile @Nullable Entries settled;

	private volatile @Nullable OpenDirectory values;

	private @Nullable LockFile lockFile;

	FileBucket(FileRoot root, String bucketName, FileSettings settings) {
		this.root = root;
		this.bucketName = bucketName;
		this.settings = settings;
		this.sweeper = new Sweeper(settings.clock());
	}

	/** The entries; which names they have is settled with the first write of all. */
	Entries entries() {
		Entries current = this.settled;
		return (current != null) ? current : settle();
	}

	private synchronized Entries settle() {
		Entries current = this.settled;
		if (current == null) {
			boolean settles = this.root.hasState();
			current = new Entries(this.root.bucket(this.bucketName), this.settings.disk(), this.settings.clock());
			if (settles) {
				this.values = new OpenDirectory(current.files().values(), this.settings.openDirectories());
				this.settled = current;
			}
		}
		return current;
	}

	private InstantSource clock() {
		return this.settings.clock();
	}

	@Override
	public byte @Nullable [] get(String key) {
		return FileFailures.translate(() -> {
			Entries entries = entries();
			String name = entries.files().names().name(key);
			OpenDirectory open = this.values;
			byte[] value = (open != null) ? open.read(name) : null;
			if (value != null) {
				return value;
			}
			Entry entry = entries.files().exists() ? entries.read(name) : null;
			return (entry != null) ? entry.value() : null;
		});
	}

	@Override
	public boolean exists(String key) {
		return FileFailures.translate(() -> {
			Entries entries = entries();
			String name = entries.files().names().name(key);
			return entries.files().exists() && entries.look(name) != null;
		});
	}

	@Override
	public @Nullable VersionedValue current(String key) {
		return FileFailures.<@Nullable VersionedValue>translate(() -> {
			Entries entries = entries();
			String name = entries.files().names().name(key);
			return entries.files().exists() ? current(entries, name) : null;
		});
	}

	private static @Nullable VersionedValue current(Entries entries, String name) throws IOException {
		for (int i = 0; i < ATTEMPTS; i++) {
			Entry entry = entries.read(name);
			if (entry == null) {
				return null;
			}
			String version = entries.version(name, entry);
			if (version != null) {
				return new VersionedValue(entry.value(), version);
			}
		}
		throw new BackendException(Kind.UNAVAILABLE, "The entry changes faster than it can be read.");
	}

	@Override
	public boolean set(String key, byte[] value, WriteOptions options) {
		return FileFailures.translate(() -> {
			Entries entries = entriesForWrite();
			String name = entries.files().names().name(key);
			if (options.ifAbsent() && entries.look(name) != null) {
				return false;
			}
			Duration ttl = options.ttl();
			try (Draft draft = entries.draft(value, ttl != null)) {
				return locked(entries, name, () -> {
					if (options.ifAbsent() && entries.look(name) != null) {
						return false;
					}
					long expiresAt = (ttl != null) ? clock().millis() + ttl.toMillis() : Note.NEVER;
					replace(entries, name, key, value, draft, expiresAt);
					return true;
				});
			}
		});
	}

	@Override
	public void delete(String key) {
		remove(key);
	}

	@Override
	public boolean remove(String key) {
		return FileFailures.translate(() -> {
			BucketFiles files = entries().files();
			if (!files.exists() || Stamp.of(files.value(files.names().name(key))) == null) {
				return false;
			}
			Entries entries = entriesForWrite();
			String name = entries.files().names().name(key);
			return locked(entries, name, () -> {
				boolean existed = entries.look(name) != null;
				if (existed || entries.isExpired(name)) {
					entries.remove(name);
					this.changes.removed(name, key);
				}
				return existed;
			});
		});
	}

	@Override
	public long increment(String key, Increment increment) {
		return FileFailures.translate(() -> {
			Entries entries = entriesForWrite();
			String name = entries.files().names().name(key);
			return locked(entries, name, () -> {
				Entry entry = entries.read(name);
				long counter = increment.applyTo(Increment.parse((entry != null) ? entry.value() : null));
				write(entries, name, key, Increment.format(counter), entry);
				return counter;
			});
		});
	}

	@Override
	public SwapResult swap(String key, byte[] value, SwapGuard guard) {
		return FileFailures.translate(() -> {
			Entries entries = entriesForWrite();
			String name = entries.files().names().name(key);
			return locked(entries, name, () -> {
				VersionedValue current = current(entries, name);
				if (!guard.accepts(current)) {
					return SwapResult.stale(current);
				}
				write(entries, name, key, value, entries.look(name));
				return SwapResult.SWAPPED;
			});
		});
	}

	/** Writes a value and keeps the expiry. */
	private void write(Entries entries, String name, String key, byte[] value, @Nullable Entry before)
			throws IOException {
		long expiresAt = (before != null) ? before.expiresAt() : Note.NEVER;
		try (Draft draft = entries.draft(value, expiresAt != Note.NEVER)) {
			replace(entries, name, key, value, draft, expiresAt);
		}
	}

	private void replace(Entries entries, String name, String key, byte[] value, Draft draft, long expiresAt)
			throws IOException {
		entries.replace(name, key, draft, expiresAt);
		this.changes.written(name, key, value, draft, expiresAt);
	}

	@Override
	public KeyPage keys(KeyQuery query) {
		return FileFailures.translate(() -> {
			Entries entries = entries();
			if (!entries.files().exists()) {
				return new KeyPage(List.of(), null);
			}
			return new Listing(entries, query, clock()).page(this::lockAll, this::removeExpired);
		});
	}

	/** Keeps writers out; who may not write cannot, and lists what can be seen. */
	private LockFile.Held lockAll() throws IOException {
		LockFile.Held nothing = () -> {
		};
		try {
			return this.root.hasState() ? lockFile(entriesForWrite()).lockAll(this.settings.timeout().toNanos())
					: nothing;
		}
		catch (IOException ex) {
			if (FileFailures.of(ex).kind() == Kind.DENIED) {
				return nothing;
			}
			throw ex;
		}
	}

	/** Removes an entry that has expired; if that fails, it is still not there. */
	void removeExpired(String name, String key) {
		try {
			Entries entries = entriesForWrite();
			locked(entries, name, () -> {
				boolean due = entries.isExpired(name);
				if (due) {
					entries.remove(name);
					this.changes.removed(name, key);
				}
				return due;
			});
		}
		catch (IOException | BackendException ex) {
			// A later look at it tries again.
		}
	}

	private Entries entriesForWrite() throws IOException {
		this.root.create();
		Entries entries = entries();
		entries.files().create();
		this.sweeper.sweep(entries, this::removeExpired,
				(name) -> locked(entries, name, () -> entries.removeRemains(name)));
		return entries;
	}

	private <T> T locked(Entries entries, String name, FileCall<T> call) throws IOException {
		LockFile.Held held = lockFile(entries).lock(name, this.settings.timeout().toNanos());
		try {
			return call.run();
		}
		finally {
			held.close();
		}
	}

	private synchronized LockFile lockFile(Entries entries) throws IOException {
		LockFile current = this.lockFile;
		if (current == null) {
			current = LockFile.open(entries.files().state().toRealPath().resolve("lock"));
			this.lockFile = current;
		}
		return current;
	}

	@Override
	public Watch watch(String prefix, WatchListener listener) {
		FileWatch watch = new FileWatch(this, prefix, listener, clock());
		this.changes.add(watch);
		watch.start();
		return watch;
	}

	void unwatch(FileWatch watch) {
		this.changes.remove(watch);
	}

	synchronized void close() {
		this.changes.close();
		OpenDirectory open = this.values;
		if (open != null) {
			open.close();
		}
		LockFile current = this.lockFile;
		this.lockFile = null;
		if (current != null) {
			current.close();
		}
	}

}
