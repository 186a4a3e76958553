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

import java.util.ArrayList;
import java.util.List;

import org.wasmcloud.benchmarks.measure.Effort;
import org.wasmcloud.benchmarks.measure.Race;
import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;
import org.wasmcloud.benchmarks.measure.Suite;

/**
 * The key-value bean on each backend against the client library of the backend.
 */
public final class KeyvalueSuite implements Suite {

	static final Race MEMORY = new Race(MemoryBenchmark.class, "memoryGet", List.of("Map", Goal.BEAN, "ObservedBean"),
			1, MemoryBenchmark.OPERATIONS, Race.Unit.NANOSECONDS);

	static final Race BATCH = new Race(RedisBenchmark.class, "manyGets", List.of("OneByOne", "Batch"), 1,
			RedisBenchmark.MANY, Race.Unit.MICROSECONDS);

	static final List<Goal> GOALS = goals();

	private static List<Goal> goals() {
		List<Goal> goals = new ArrayList<>();
		for (int threads : new int[] { 1, 8, 16 }) {
			for (String benchmark : List.of("redisGet", "redisSet")) {
				Race race = new Race(RedisBenchmark.class, benchmark, List.of("Client", "Template", Goal.BEAN), threads,
						1, Race.Unit.MICROSECONDS);
				goals.add(new Goal(race, "Template", 1));
				goals.add(new Goal(race, "Client", 0.95));
			}
		}
		for (String benchmark : List.of("reactiveGet", "reactiveSet")) {
			goals.add(new Goal(new Race(RedisBenchmark.class, benchmark, List.of("Template", Goal.BEAN), 1,
					RedisBenchmark.AT_ONCE, Race.Unit.MICROSECONDS), "Template", 1));
		}
		return List.copyOf(goals);
	}

	@Override
	public String name() {
		return "keyvalue";
	}

	@Override
	public List<Series> measure(Effort effort) throws Exception {
		List<Race> races = new ArrayList<>(GOALS.stream().map(Goal::race).distinct().toList());
		races.add(MEMORY);
		races.add(BATCH);
		List<Series> series = new ArrayList<>(new StartMeasurement(effort).run());
		series.addAll(Race.run(races, effort.ofRaces()));
		return series;
	}

	@Override
	public void tell(Run run, Report report) {
		new KeyvalueResults(run, report).tell();
	}

	@Override
	public String draw(Run run) {
		return Goal.draw(GOALS, run);
	}

}
