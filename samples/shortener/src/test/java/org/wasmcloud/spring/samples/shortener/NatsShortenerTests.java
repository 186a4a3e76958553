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

package org.wasmcloud.spring.samples.shortener;

import java.util.UUID;

import io.nats.client.Connection;
import io.nats.client.KeyValueManagement;
import io.nats.client.Nats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("server")
class NatsShortenerTests extends LastingShortenerBehaviour {

	// The server is everybody's.
	private final String name = "shortener-" + UUID.randomUUID();

	@Override
	protected String backend() {
		return "nats";
	}

	@Override
	protected RunningShortener start() {
		return RunningShortener.here("--spring.profiles.active=nats", "--wasmcloud.nats.servers=" + address("nats"),
				"--wasmcloud.keyvalue.buckets.links.name=" + this.name + "-links",
				"--wasmcloud.keyvalue.buckets.hits.name=" + this.name + "-hits");
	}

	@AfterAll
	final void removeBuckets() throws Exception {
		stop();
		Connection connection = Nats.connect("nats://" + address("nats"));
		try {
			KeyValueManagement buckets = connection.keyValueManagement();
			buckets.delete(this.name + "-links");
			buckets.delete(this.name + "-hits");
		}
		finally {
			connection.close();
		}
	}

}
