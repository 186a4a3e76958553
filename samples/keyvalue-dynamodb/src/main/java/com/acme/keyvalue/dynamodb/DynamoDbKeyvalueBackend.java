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

package com.acme.keyvalue.dynamodb;

import java.time.Duration;
import java.util.Set;

import com.acme.dynamodb.DynamoDbClient;

import org.wasmcloud.spring.core.backend.Probe;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;

/**
 * Stores buckets as partitions of one table.
 */
final class DynamoDbKeyvalueBackend implements KeyvalueBackend, Probe {

	private final DynamoDbClient client;

	private final String table;

	DynamoDbKeyvalueBackend(DynamoDbClient client, DynamoDbKeyvalueProperties properties, Duration timeout) {
		this.client = client.withTimeout(timeout);
		this.table = properties.table();
	}

	@Override
	public BackendBucket bucket(BucketSettings settings) {
		return new DynamoDbBucket(this.client, this.table, settings.name());
	}

	@Override
	public Set<KeyvalueFeature> features() {
		return Set.of(KeyvalueFeature.EXPIRY, KeyvalueFeature.DURABLE, KeyvalueFeature.WATCH);
	}

	@Override
	public void probe() {
		Failures.translate(() -> this.client.describeTable(this.table));
	}

}
