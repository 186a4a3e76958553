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
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A stand-in for the client of a database whose items have a partition, a key within it
 * and a version. Every method throws a {@link DynamoDbException} when it fails.
 */
public interface DynamoDbClient {

	/**
	 * The same client with another time limit.
	 * @param timeout how long a call may take
	 * @return the client
	 */
	DynamoDbClient withTimeout(Duration timeout);

	/**
	 * Asks whether a table is there.
	 * @param table the table
	 */
	void describeTable(String table);

	/**
	 * Reads an item. One that has expired is there until the server removes it.
	 * @param table the table
	 * @param partition the partition
	 * @param key the key
	 * @return the item, {@code null} if there is none
	 */
	@Nullable Item getItem(String table, String partition, String key);

	/**
	 * Writes an item over what is there.
	 * @param table the table
	 * @param item the item
	 */
	void putItem(String table, Item item);

	/**
	 * Writes an item if what is there has a version.
	 * @param table the table
	 * @param item the item
	 * @param version the version, {@code null} if no item may be there
	 * @return whether the item was written
	 */
	boolean putItemIf(String table, Item item, @Nullable String version);

	/**
	 * Removes an item.
	 * @param table the table
	 * @param partition the partition
	 * @param key the key
	 * @return what was there
	 */
	@Nullable Item deleteItem(String table, String partition, String key);

	/**
	 * Lists items of a partition in the order of their keys.
	 * @param table the table
	 * @param partition the partition
	 * @param prefix what the keys begin with
	 * @param after the key after which to begin, {@code null} for the first
	 * @param limit how many at most
	 * @return the items
	 */
	List<Item> query(String table, String partition, String prefix, @Nullable String after, int limit);

	/**
	 * Follows the changes of a partition, those of the server's own removal of expired
	 * items among them. Where the server is away, the client tries until it is there.
	 * @param table the table
	 * @param partition the partition
	 * @param consumer gets one change after the other, in their order, on a thread of the
	 * client
	 * @return ends it
	 */
	Subscription stream(String table, String partition, Consumer<Change> consumer);

	/**
	 * A stream that is followed.
	 */
	@FunctionalInterface
	interface Subscription {

		/** Ends it: no further change is told. */
		void cancel();

	}

}
