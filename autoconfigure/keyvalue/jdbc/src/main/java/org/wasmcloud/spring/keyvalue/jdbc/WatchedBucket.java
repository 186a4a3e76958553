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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A bucket that is watched in this application. What the application itself writes is
 * told at once, in full; the watches find out by looking what others write.
 */
final class WatchedBucket {

	private static final int STRIPES = 64;

	private final List<JdbcWatch> watches = new CopyOnWriteArrayList<>();

	private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

	WatchedBucket() {
		for (int i = 0; i < STRIPES; i++) {
			this.stripes[i] = new ReentrantLock();
		}
	}

	WatchedBucket with(JdbcWatch watch) {
		this.watches.add(watch);
		return this;
	}

	/** {@code null} when nobody watches any more. */
	@Nullable WatchedBucket without(JdbcWatch watch) {
		this.watches.remove(watch);
		return this.watches.isEmpty() ? null : this;
	}

	void close() {
		this.watches.forEach(JdbcWatch::close);
	}

	/**
	 * Writes, and tells the watches: at once, or when the caller's transaction is
	 * committed.
	 * @param keys what may be written
	 * @param writing writes, and adds what it has written
	 */
	<T extends @Nullable Object> T write(Collection<String> keys, Function<List<Change>, T> writing) {
		boolean transaction = TransactionSynchronizationManager.isActualTransactionActive()
				&& TransactionSynchronizationManager.isSynchronizationActive();
		return transaction ? writeInTransaction(keys, writing) : writeNow(keys, writing);
	}

	// One after the other for each key, so that it is told in the order of the commits.
	private <T extends @Nullable Object> T writeNow(Collection<String> keys, Function<List<Change>, T> writing) {
		int[] locked = keys.stream()
			.mapToInt((key) -> Math.floorMod(key.hashCode(), STRIPES))
			.distinct()
			.sorted()
			.toArray();
		for (int stripe : locked) {
			this.stripes[stripe].lock();
		}
		List<JdbcWatch> told = begin(keys);
		List<Change> changes = new ArrayList<>();
		try {
			T result = writing.apply(changes);
			tell(told, changes);
			return result;
		}
		finally {
			end(told, keys);
			for (int stripe : locked) {
				this.stripes[stripe].unlock();
			}
		}
	}

	private <T extends @Nullable Object> T writeInTransaction(Collection<String> keys,
			Function<List<Change>, T> writing) {
		List<JdbcWatch> told = begin(keys);
		List<Change> changes = new ArrayList<>();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status == STATUS_COMMITTED) {
					tell(told, changes);
				}
				end(told, keys);
			}

		});
		return writing.apply(changes);
	}

	private List<JdbcWatch> begin(Collection<String> keys) {
		List<JdbcWatch> present = List.copyOf(this.watches);
		present.forEach((watch) -> watch.begin(keys));
		return present;
	}

	private static void tell(List<JdbcWatch> told, List<Change> changes) {
		told.forEach((watch) -> changes.forEach(watch::tell));
	}

	private static void end(List<JdbcWatch> told, Collection<String> keys) {
		told.forEach((watch) -> watch.end(keys));
	}

}
