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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The notes of a bucket, each in a file beside the values. A note says which state of the
 * value it is about, so one that a foreign write made obsolete says nothing. It is
 * written before the value, and holds the note on the value so far until the next write:
 * whichever of the two is there after a crash has its note.
 */
final class Notes {

	/** More than two lines ever need. */
	private static final int LONGEST = 1024;

	private final BucketFiles files;

	private final Disk disk;

	Notes(BucketFiles files, Disk disk) {
		this.files = files;
		this.disk = disk;
	}

	/** The note on a state of an entry. */
	@Nullable Note find(String name, Stamp stamp) throws IOException {
		Path file = file(name);
		Stamp of = Stamp.of(file);
		if (of == null || of.size() > LONGEST) {
			return null;
		}
		try {
			return new String(Disk.read(file, of.size()), StandardCharsets.UTF_8).lines()
				.map(Note::parse)
				.filter((note) -> note != null && note.isAbout(stamp))
				.findFirst()
				.orElse(null);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	void write(String name, @Nullable Note current, Note next) throws IOException {
		String lines = ((current != null) ? current.line() : "") + next.line();
		Path temporary = this.files.newTemporary();
		this.disk.write(temporary, lines.getBytes(StandardCharsets.UTF_8), WriteTimes.next(false), true);
		this.disk.replace(temporary, file(name));
		this.disk.syncDirectory(this.files.notes());
	}

	void remove(String name) throws IOException {
		Files.deleteIfExists(file(name));
	}

	private Path file(String name) {
		return this.files.notes().resolve(name);
	}

}
