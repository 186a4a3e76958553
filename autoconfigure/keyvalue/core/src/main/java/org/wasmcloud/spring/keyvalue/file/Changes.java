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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the watches of a bucket what this process does to it, so that they miss no change
 * that another one follows at once. Each call is made under the lock of the name.
 */
final class Changes {

	private final List<FileWatch> watches = new CopyOnWriteArrayList<>();

	void add(FileWatch watch) {
		this.watches.add(watch);
	}

	void remove(FileWatch watch) {
		this.watches.remove(watch);
	}

	void written(String name, String key, byte[] value, Draft draft, long expiresAt) {
		if (!this.watches.isEmpty()) {
			tell(new Change(name, key, new Entry(value.clone(), draft.stamp(), draft.note(expiresAt))));
		}
	}

	void removed(String name, String key) {
		tell(new Change(name, key, null));
	}

	private void tell(Change change) {
		for (FileWatch watch : this.watches) {
			watch.tell(change);
		}
	}

	void close() {
		this.watches.forEach(FileWatch::close);
	}

}
