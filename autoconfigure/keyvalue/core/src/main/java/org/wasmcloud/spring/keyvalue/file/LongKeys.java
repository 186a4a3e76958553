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
 * The keys of a bucket whose names are hashes, each in a file that is called like the
 * value's. It is there before the value and until after it.
 */
final class LongKeys {

	private final BucketFiles files;

	private final Disk disk;

	LongKeys(BucketFiles files, Disk disk) {
		this.files = files;
		this.disk = disk;
	}

	void keep(String name, String key) throws IOException {
		if (FileNames.isHashed(name) && Stamp.of(file(name)) == null) {
			Path temporary = this.files.newTemporary();
			this.disk.write(temporary, key.getBytes(StandardCharsets.UTF_8), WriteTimes.next(false), true);
			this.disk.replace(temporary, file(name));
			this.disk.syncDirectory(this.files.keys());
		}
	}

	/** The key of any name, {@code null} if it is the name of no key. */
	@Nullable String key(String name) throws IOException {
		if (!FileNames.isHashed(name)) {
			return this.files.names().text(name);
		}
		Stamp stamp = Stamp.of(file(name));
		if (stamp == null) {
			return null;
		}
		try {
			String key = new String(Disk.read(file(name), stamp.size()), StandardCharsets.UTF_8);
			return this.files.names().name(key).equals(name) ? key : null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	void remove(String name) throws IOException {
		if (FileNames.isHashed(name)) {
			Files.deleteIfExists(file(name));
		}
	}

	private Path file(String name) {
		return this.files.keys().resolve(name);
	}

}
