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
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;

/**
 * A page of a listing: the smallest keys behind the cursor, which is the last key given,
 * so that entries that come and go do not move it.
 */
final class Listing {

	/** No file system's clock is coarser that is fit for anything else here. */
	private static final long COARSE_MILLIS = 100;

	private final Entries entries;

	private final KeyQuery query;

	private final InstantSource clock;

	Listing(Entries entries, KeyQuery query, InstantSource clock) {
		this.entries = entries;
		this.query = query;
		this.clock = clock;
	}

	/**
	 * Reads the directory. A system may give a name not at all whose file is replaced
	 * meanwhile: where that can have happened, it is read again while nobody writes.
	 * @param writeLock locks out all writers
	 * @param expired told of each name whose entry has expired
	 */
	KeyPage page(WriteLock writeLock, Expired expired) throws IOException {
		FileTime before = changed();
		TreeMap<String, String> found = scan();
		FileTime after = changed();
		if (!Objects.equals(before, after)
				|| (after != null && after.toMillis() > this.clock.millis() - COARSE_MILLIS)) {
			LockFile.Held held = writeLock.lock();
			try {
				found = scan();
			}
			finally {
				held.close();
			}
		}
		boolean more = found.size() > this.query.limit();
		if (more) {
			found.pollLastEntry();
		}
		List<String> keys = new ArrayList<>(found.size());
		for (var each : found.entrySet()) {
			if (this.entries.look(each.getValue()) != null) {
				keys.add(each.getKey());
			}
			else if (this.entries.isExpired(each.getValue())) {
				expired.remove(each.getValue(), each.getKey());
			}
		}
		return new KeyPage(keys, more ? found.lastKey() : null);
	}

	/** The names of one key more than the page has, by key. */
	private TreeMap<String, String> scan() throws IOException {
		TreeMap<String, String> found = new TreeMap<>();
		List<String> hashed = new ArrayList<>();
		BucketFiles.list(this.entries.files().values(), (name) -> {
			if (FileNames.isHashed(name)) {
				hashed.add(name);
			}
			else {
				add(found, this.entries.files().names().text(name), name);
			}
		});
		for (String name : hashed) {
			add(found, this.entries.keys().key(name), name);
		}
		return found;
	}

	private void add(TreeMap<String, String> found, @Nullable String key, String name) {
		String cursor = this.query.cursor();
		if (key != null && key.startsWith(this.query.prefix()) && (cursor == null || key.compareTo(cursor) > 0)) {
			found.put(key, name);
			if (found.size() > this.query.limit() + 1) {
				found.pollLastEntry();
			}
		}
	}

	private @Nullable FileTime changed() throws IOException {
		BasicFileAttributes attributes = Stamp.attributes(this.entries.files().values());
		return (attributes != null) ? attributes.lastModifiedTime() : null;
	}

	/**
	 * Locks out all writers.
	 */
	@FunctionalInterface
	interface WriteLock {

		LockFile.Held lock() throws IOException;

	}

	/**
	 * Told of expired entries.
	 */
	@FunctionalInterface
	interface Expired {

		void remove(String name, String key) throws IOException;

	}

}
