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

package org.wasmcloud.spring.keyvalue.redis;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Changes on their way to a listener. There is room for a number of them; then the oldest
 * make place, so that a slow listener still learns how things are now.
 */
final class PendingChanges {

	private final int capacity;

	private final Deque<Change> changes = new ArrayDeque<>();

	private boolean closed;

	PendingChanges(int capacity) {
		this.capacity = capacity;
	}

	/**
	 * Adds a change, without waiting.
	 * @return {@code false} if an older one made place for it
	 */
	synchronized boolean add(Change change) {
		boolean room = this.changes.size() < this.capacity;
		if (!room) {
			this.changes.remove();
		}
		this.changes.add(change);
		notifyAll();
		return room;
	}

	/** Waits for the next change; {@code null} once there will be none. */
	synchronized @Nullable Change take() throws InterruptedException {
		while (this.changes.isEmpty() && !this.closed) {
			wait();
		}
		return this.closed ? null : this.changes.remove();
	}

	/** Whether it will be told that the key is gone. */
	synchronized boolean holdsRemoval(String key) {
		return this.changes.stream().anyMatch((change) -> change.removed() && change.key().equals(key));
	}

	synchronized void close() {
		this.closed = true;
		notifyAll();
	}

	/**
	 * A change.
	 *
	 * @param key the key
	 * @param removed whether the entry is gone
	 * @param gaps how often changes may have been missed before this one
	 */
	record Change(String key, boolean removed, long gaps) {

	}

}
