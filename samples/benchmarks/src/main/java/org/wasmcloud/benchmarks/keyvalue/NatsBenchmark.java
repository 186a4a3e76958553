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

package org.wasmcloud.benchmarks.keyvalue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

import org.springframework.context.ConfigurableApplicationContext;

import org.wasmcloud.benchmarks.measure.Turns;
import org.wasmcloud.contract.keyvalue.Bucket;

/**
 * 100 bytes in a bucket of NATS, by the bean and by the client's own view of the bucket
 * on the same connection.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class NatsBenchmark {

	private final String key = "key";

	private final byte[] value = new byte[100];

	private final ConfigurableApplicationContext context = Application.on("nats", properties());

	private final Bucket bucket = Application.bucket(this.context);

	private final KeyValue client = client();

	private final Turns.Way[] gets = { (hole) -> hole.consume(get()),
			(hole) -> hole.consume(this.bucket.get(this.key)) };

	private final Turns.Way[] sets = { (hole) -> hole.consume(set()), (hole) -> this.bucket.set(this.key, this.value) };

	// The first write makes the bucket.
	private KeyValue client() {
		this.bucket.set(this.key, this.value);
		try {
			return this.context.getBean(Connection.class).keyValue(Application.BUCKET);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Map<String, Object> properties() {
		return Map.of("wasmcloud.nats.servers", "nats://" + Application.server("NATS"));
	}

	@TearDown
	public void close() {
		this.context.close();
	}

	@Benchmark
	public void natsGet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.gets);
	}

	@Benchmark
	public void natsSet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.sets);
	}

	private byte @Nullable [] get() throws IOException, JetStreamApiException {
		return this.client.get(this.key).getValue();
	}

	private long set() throws IOException, JetStreamApiException {
		return this.client.put(this.key, this.value);
	}

}
