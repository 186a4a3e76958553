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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Changes that wait for a watch. A writer never waits: where the watch does not keep up,
 * what waits is dropped, and the watch has to look at the files instead.
 */
final class ChangeQueue {

	static final int MAX_CHANGES = 10_000;

	static final long MAX_BYTES = 16 * 1024 * 1024;

	private final Deque<Change> changes = new ArrayDeque<>();

	private long bytes;

	private boolean overflown;

	synchronized void add(Change change) {
		if (this.changes.size() == MAX_CHANGES || this.bytes + change.size() > MAX_BYTES) {
			this.changes.clear();
			this.bytes = 0;
			this.overflown = true;
		}
		if (change.size() <= MAX_BYTES) {
			this.changes.add(change);
			this.bytes += change.size();
		}
		notifyAll();
	}

	/** What waits, which does not wait any more. */
	synchronized List<Change> drain() {
		List<Change> drained = new ArrayList<>(this.changes);
		this.changes.clear();
		this.bytes = 0;
		return drained;
	}

	/** Whether something was dropped since the last call. */
	synchronized boolean overflown() {
		boolean result = this.overflown;
		this.overflown = false;
		return result;
	}

	/** Waits for a change. */
	synchronized void await(long millis) throws InterruptedException {
		if (this.changes.isEmpty() && !this.overflown) {
			wait(millis);
		}
	}

}
