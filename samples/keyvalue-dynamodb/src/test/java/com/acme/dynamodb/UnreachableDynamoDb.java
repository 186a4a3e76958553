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
 * A stand-in for a client whose server is away, or refuses everything.
 */
public class UnreachableDynamoDb implements DynamoDbClient {

	private final String code;

	/**
	 * Creates a client without a server.
	 * @param code what every call fails with
	 */
	public UnreachableDynamoDb(String code) {
		this.code = code;
	}

	@Override
	public DynamoDbClient withTimeout(Duration timeout) {
		return this;
	}

	@Override
	public void describeTable(String table) {
		throw failure();
	}

	@Override
	public @Nullable Item getItem(String table, String partition, String key) {
		throw failure();
	}

	@Override
	public void putItem(String table, Item item) {
		throw failure();
	}

	@Override
	public boolean putItemIf(String table, Item item, @Nullable String version) {
		throw failure();
	}

	@Override
	public @Nullable Item deleteItem(String table, String partition, String key) {
		throw failure();
	}

	@Override
	public List<Item> query(String table, String partition, String prefix, @Nullable String after, int limit) {
		throw failure();
	}

	@Override
	public Subscription stream(String table, String partition, Consumer<Change> consumer) {
		return () -> {
		};
	}

	private DynamoDbException failure() {
		return new DynamoDbException(this.code);
	}

}
