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

package org.wasmcloud.spring.keyvalue.nats;

import io.nats.client.Connection;
import io.nats.client.api.KeyValueEntry;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.tck.ForeignClient;

/**
 * The key-value API of the NATS client library.
 *
 * @param connection its connection
 */
record ForeignNats(Connection connection) implements ForeignClient {

	@Override
	public void set(String bucket, String key, byte[] value) throws Exception {
		this.connection.keyValue(bucket).put(key, value);
	}

	@Override
	public byte @Nullable [] get(String bucket, String key) throws Exception {
		KeyValueEntry entry = this.connection.keyValue(bucket).get(key);
		return (entry != null) ? entry.getValue() : null;
	}

}
