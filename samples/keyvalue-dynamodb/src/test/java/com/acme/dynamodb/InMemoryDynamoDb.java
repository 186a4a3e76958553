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

package com.acme.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A stand-in for client and server: maps.
 */
public class InMemoryDynamoDb implements DynamoDbClient {

	private final Map<String, NavigableMap<String, Item>> partitions = new TreeMap<>();

	private final List<Follower> followers = new CopyOnWriteArrayList<>();

	@Override
	public DynamoDbClient withTimeout(Duration timeout) {
		return this;
	}

	@Override
	public void describeTable(String table) {
		// Every table is there.
	}

	@Override
	public synchronized @Nullable Item getItem(String table, String partition, String key) {
		return copy(items(table, partition).get(key));
	}

	@Override
	public synchronized void putItem(String table, Item item) {
		items(table, item.partition()).put(item.key(), Objects.requireNonNull(copy(item)));
		tell(table, item.partition(), new Change(item.key(), item.value().clone()));
	}

	@Override
	public synchronized boolean putItemIf(String table, Item item, @Nullable String version) {
		Item there = items(table, item.partition()).get(item.key());
		if (!Objects.equals((there != null) ? there.version() : null, version)) {
			return false;
		}
		putItem(table, item);
		return true;
	}

	@Override
	public synchronized @Nullable Item deleteItem(String table, String partition, String key) {
		Item item = items(table, partition).remove(key);
		if (item != null) {
			tell(table, partition, new Change(key, null));
		}
		return item;
	}

	@Override
	public synchronized List<Item> query(String table, String partition, String prefix, @Nullable String after,
			int limit) {
		NavigableMap<String, Item> items = items(table, partition);
		return ((after != null) ? items.tailMap(after, false) : items.tailMap(prefix, true)).values()
			.stream()
			.takeWhile((item) -> item.key().startsWith(prefix))
			.limit(limit)
			.toList();
	}

	@Override
	public synchronized Subscription stream(String table, String partition, Consumer<Change> consumer) {
		Follower follower = new Follower(table, partition, consumer);
		this.followers.add(follower);
		follower.thread.scheduleWithFixedDelay(() -> removeExpired(table, partition), 0, 100, TimeUnit.MILLISECONDS);
		return () -> {
			this.followers.remove(follower);
			follower.cancel();
		};
	}

	private synchronized void removeExpired(String table, String partition) {
		Instant now = Instant.now();
		List<Item> expired = items(table, partition).values()
			.stream()
			.filter((item) -> item.expires() != null && item.expires().isBefore(now))
			.toList();
		expired.forEach((item) -> deleteItem(table, partition, item.key()));
	}

	private void tell(String table, String partition, Change change) {
		this.followers.forEach((follower) -> follower.tell(table, partition, change));
	}

	private NavigableMap<String, Item> items(String table, String partition) {
		return this.partitions.computeIfAbsent(table + "/" + partition, (name) -> new TreeMap<>());
	}

	private static @Nullable Item copy(@Nullable Item item) {
		return (item != null)
				? new Item(item.partition(), item.key(), item.value().clone(), item.version(), item.expires()) : null;
	}

	/** Somebody who follows a partition, and the thread that tells. */
	private static final class Follower {

		private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread made = new Thread(task, "dynamodb-stream");
			made.setDaemon(true);
			return made;
		});

		private final String table;

		private final String partition;

		private final Consumer<Change> consumer;

		private volatile boolean cancelled;

		Follower(String table, String partition, Consumer<Change> consumer) {
			this.table = table;
			this.partition = partition;
			this.consumer = consumer;
		}

		void tell(String changedTable, String changedPartition, Change change) {
			if (this.table.equals(changedTable) && this.partition.equals(changedPartition)) {
				this.thread.execute(() -> {
					if (!this.cancelled) {
						this.consumer.accept(change);
					}
				});
			}
		}

		void cancel() {
			this.cancelled = true;
			this.thread.shutdown();
		}

	}

}
