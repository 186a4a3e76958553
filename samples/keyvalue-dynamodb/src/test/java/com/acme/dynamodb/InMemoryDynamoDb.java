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
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A stand-in for client and server: maps.
 */
public class InMemoryDynamoDb implements DynamoDbClient {

	private final Map<String, NavigableMap<String, Item>> partitions = new TreeMap<>();

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
		return items(table, partition).remove(key);
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

	private NavigableMap<String, Item> items(String table, String partition) {
		return this.partitions.computeIfAbsent(table + "/" + partition, (name) -> new TreeMap<>());
	}

	private static @Nullable Item copy(@Nullable Item item) {
		return (item != null)
				? new Item(item.partition(), item.key(), item.value().clone(), item.version(), item.expires()) : null;
	}

}
