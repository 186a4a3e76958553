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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.wasmcloud.benchmarks.measure.Turns;
import org.wasmcloud.contract.keyvalue.Bucket;

/**
 * The bean over memory against a map: what the layers above a backend cost, with and
 * without observation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class MemoryBenchmark {

	/**
	 * How many operations a turn is asked for at a time, so that its clock costs nothing.
	 */
	static final int OPERATIONS = 100;

	private final String key = "key";

	private final Map<String, byte[]> map = new ConcurrentHashMap<>(Map.of(this.key, new byte[100]));

	private final ConfigurableApplicationContext plain = Application.on("memory", Map.of());

	private final ConfigurableApplicationContext observed = Application.on("memory", Map.of(), Observed.class);

	private final Bucket plainBucket = bucket(this.plain);

	private final Bucket observedBucket = bucket(this.observed);

	private final Turns.Way ofMap = this::ofMap;

	private final Turns.Way ofBean = this::ofBean;

	private final Turns.Way ofObservedBean = this::ofObservedBean;

	private Bucket bucket(ConfigurableApplicationContext context) {
		Bucket bucket = Application.bucket(context);
		bucket.set(this.key, new byte[100]);
		return bucket;
	}

	@TearDown
	public void close() {
		this.plain.close();
		this.observed.close();
	}

	@Benchmark
	public void memoryGet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.ofMap, this.ofBean, this.ofObservedBean);
	}

	private void ofMap(Blackhole hole) {
		for (int i = 0; i < OPERATIONS; i++) {
			byte[] value = this.map.get(this.key);
			hole.consume((value != null) ? value.clone() : null);
		}
	}

	private void ofBean(Blackhole hole) {
		for (int i = 0; i < OPERATIONS; i++) {
			hole.consume(this.plainBucket.get(this.key));
		}
	}

	private void ofObservedBean(Blackhole hole) {
		for (int i = 0; i < OPERATIONS; i++) {
			hole.consume(this.observedBucket.get(this.key));
		}
	}

	/**
	 * Observation as an application with metrics has it.
	 */
	@Configuration(proxyBeanMethods = false)
	public static class Observed {

		@Bean
		ObservationRegistry observationRegistry() {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig()
				.observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
			return registry;
		}

	}

}
