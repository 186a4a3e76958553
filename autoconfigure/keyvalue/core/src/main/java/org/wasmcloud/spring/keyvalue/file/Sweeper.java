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
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Clears away what nobody asks for any more: entries that have expired, and what a
 * process left that was killed. It works on the threads of writers, now and then, and
 * looks at a bounded number of files each time.
 */
final class Sweeper {

	static final Duration PAUSE = Duration.ofMinutes(1);

	/** Longer than any writer takes from the last byte to the name. */
	static final Duration ABANDONED = Duration.ofMinutes(10);

	private static final int MAX_FILES = 500;

	private final InstantSource clock;

	private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);

	private int position;

	Sweeper(InstantSource clock) {
		this.clock = clock;
	}

	void sweep(Entries entries, Listing.Expired expired, Remains remains) {
		long now = this.clock.millis();
		long due = this.next.get();
		if (now < due || !this.next.compareAndSet(due, now + PAUSE.toMillis())) {
			return;
		}
		try {
			sweepTemporary(entries.files());
			for (String name : some(entries.files())) {
				String key = entries.keys().key(name);
				if (key != null && entries.isExpired(name)) {
					expired.remove(name, key);
				}
				else if (Stamp.of(entries.files().value(name)) == null) {
					remains.remove(name);
				}
			}
		}
		catch (IOException | BackendException ex) {
			// It is only about room on the disk; the write that this runs before goes on.
		}
	}

	private static void sweepTemporary(BucketFiles files) throws IOException {
		List<String> names = new ArrayList<>();
		BucketFiles.list(files.temporary(), names::add);
		long abandoned = System.currentTimeMillis() - ABANDONED.toMillis();
		for (String name : names) {
			Stamp stamp = Stamp.of(files.temporary().resolve(name));
			if (stamp != null && stamp.modified() / 1_000_000 < abandoned) {
				Files.deleteIfExists(files.temporary().resolve(name));
			}
		}
	}

	/** The next names that have a note or a long key. */
	private synchronized List<String> some(BucketFiles files) throws IOException {
		List<String> names = new ArrayList<>();
		BucketFiles.list(files.notes(), names::add);
		BucketFiles.list(files.keys(), names::add);
		Collections.sort(names);
		int begin = (this.position < names.size()) ? this.position : 0;
		int end = Math.min(begin + MAX_FILES, names.size());
		this.position = end;
		return names.subList(begin, end);
	}

	/**
	 * Clears away what belongs to a name without a value.
	 */
	@FunctionalInterface
	interface Remains {

		void remove(String name) throws IOException;

	}

}
