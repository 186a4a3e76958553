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
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * The entries of a bucket as files. Reading takes no lock; whoever calls {@link #replace}
 * or {@link #remove} holds the lock of the name.
 */
final class Entries {

	private static final int ATTEMPTS = 1000;

	private static final byte[] NOTHING = {};

	private final BucketFiles files;

	private final Disk disk;

	private final Notes notes;

	private final LongKeys keys;

	private final InstantSource clock;

	Entries(BucketFiles files, Disk disk, InstantSource clock) {
		this.files = files;
		this.disk = disk;
		this.notes = new Notes(files, disk);
		this.keys = new LongKeys(files, disk);
		this.clock = clock;
	}

	BucketFiles files() {
		return this.files;
	}

	LongKeys keys() {
		return this.keys;
	}

	/** The entry of a name, with its value; {@code null} if there is none. */
	@Nullable Entry read(String name) throws IOException {
		return live(find(name, true));
	}

	/** The same without the value. */
	@Nullable Entry look(String name) throws IOException {
		return live(find(name, false));
	}

	boolean isExpired(String name) throws IOException {
		Entry entry = find(name, false);
		return entry != null && live(entry) == null;
	}

	private @Nullable Entry live(@Nullable Entry entry) {
		return (entry != null && entry.expiresAt() > this.clock.millis()) ? entry : null;
	}

	// Value and note are two files: they belong together if the first is still the same
	// when the second has been read.
	private @Nullable Entry find(String name, boolean withValue) throws IOException {
		Path file = this.files.value(name);
		for (int i = 0; i < ATTEMPTS; i++) {
			Stamp stamp = Stamp.of(file);
			if (stamp == null) {
				return null;
			}
			byte[] value = withValue ? value(file, stamp) : NOTHING;
			Note note = stamp.mayHaveNote() ? this.notes.find(name, stamp) : null;
			if (value != null && stamp.equals(Stamp.of(file))) {
				return new Entry(value, stamp, note);
			}
		}
		throw new BackendException(Kind.UNAVAILABLE, "The entry changes faster than it can be read.");
	}

	private static byte @Nullable [] value(Path file, Stamp stamp) throws IOException {
		try {
			return Disk.read(file, stamp.size());
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (FileSystemException ex) {
			if (Stamp.of(file) == null) {
				return null;
			}
			throw ex;
		}
	}

	/** The version of an entry; {@code null} if it is not as it was any more. */
	@Nullable String version(String name, Entry entry) throws IOException {
		Note note = entry.note();
		if (note != null && note.version() != null) {
			return note.version();
		}
		Path file = this.files.value(name);
		try {
			String version = entry.stamp().version(file);
			return entry.stamp().equals(Stamp.of(file)) ? version : null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	/** Writes a value where no one sees it yet. */
	Draft draft(byte[] value, boolean expires) throws IOException {
		return Draft.write(this.files.newTemporary(), value, this.disk, expires);
	}

	/** Gives a draft its name. */
	void replace(String name, String key, Draft draft, long expiresAt) throws IOException {
		Entry current = currentForWrite(name);
		this.keys.keep(name, key);
		Note note = draft.note(expiresAt);
		if (note != null) {
			this.notes.write(name, (current != null) ? current.note() : null, note);
		}
		this.disk.replace(draft.file(), this.files.value(name));
		if (note == null && current != null && current.note() != null) {
			this.notes.remove(name);
		}
		this.disk.syncDirectory(this.files.values());
	}

	private @Nullable Entry currentForWrite(String name) throws IOException {
		Entry current = find(name, false);
		if (current == null && Stamp.attributes(this.files.value(name)) != null) {
			throw new BackendException(Kind.CONFLICT,
					"Something that is not a plain file has the name of the entry. It is unchanged; remove it.");
		}
		return current;
	}

	/** Removes an entry, an expired one too. */
	void remove(String name) throws IOException {
		Files.deleteIfExists(this.files.value(name));
		this.notes.remove(name);
		this.keys.remove(name);
		this.disk.syncDirectory(this.files.values());
	}

	/** Removes what belongs to a name, if it has no value. */
	boolean removeRemains(String name) throws IOException {
		boolean remains = Stamp.of(this.files.value(name)) == null;
		if (remains) {
			this.notes.remove(name);
			this.keys.remove(name);
		}
		return remains;
	}

}
