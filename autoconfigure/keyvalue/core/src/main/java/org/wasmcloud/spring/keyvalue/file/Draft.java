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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A value that is written, but has no name yet.
 *
 * @param file where it is
 * @param stamp the state that it will have under its name
 * @param exact whether the file system keeps times exactly, so that the state alone is
 * unmistakable
 */
record Draft(Path file, Stamp stamp, boolean exact) implements AutoCloseable {

	static Draft write(Path file, byte[] value, Disk disk, boolean expires) throws IOException {
		long modified = WriteTimes.next(expires);
		try {
			disk.write(file, value, modified, true);
			Stamp stamp = Stamp.of(file);
			if (stamp == null) {
				throw new NoSuchFileException(file.toString());
			}
			return new Draft(file, stamp, stamp.modified() == modified);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	@Nullable Note note(long expiresAt) {
		if (this.exact && expiresAt == Note.NEVER) {
			return null;
		}
		return new Note(this.stamp.modified(), this.stamp.size(), expiresAt,
				this.exact ? null : UUID.randomUUID().toString());
	}

	/** Removes the file, unless it has got its name. */
	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
