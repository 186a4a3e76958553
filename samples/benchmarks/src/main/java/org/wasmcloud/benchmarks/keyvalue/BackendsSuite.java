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
import java.util.stream.Stream;

import org.wasmcloud.benchmarks.measure.Effort;
import org.wasmcloud.benchmarks.measure.Race;
import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;
import org.wasmcloud.benchmarks.measure.Suite;

/**
 * What a key-value bean costs above the clients of the other servers, and how long a
 * watch takes.
 */
public final class BackendsSuite implements Suite {

	private static final List<Goal> GOALS = List.of(goal(FileBenchmark.class, "fileGet"),
			goal(FileBenchmark.class, "fileSet"), goal(JdbcBenchmark.class, "postgresqlGet"),
			goal(JdbcBenchmark.class, "postgresqlSet"), goal(NatsBenchmark.class, "natsGet"),
			goal(NatsBenchmark.class, "natsSet"));

	private static final List<Race> WATCHES = Stream.of("Memory", "File", "Redis", "Nats", "Postgresql")
		.map((backend) -> new Race(WatchBenchmark.class, "watch" + backend, List.of(Goal.BEAN), 1, 1,
				Race.Unit.MICROSECONDS))
		.toList();

	private static Goal goal(Class<?> benchmarks, String benchmark) {
		return new Goal(new Race(benchmarks, benchmark, List.of("Client", Goal.BEAN), 1, 1, Race.Unit.MICROSECONDS),
				"Client", 0.95);
	}

	@Override
	public String name() {
		return "keyvalue-backends";
	}

	@Override
	public List<Series> measure(Effort effort) throws Exception {
		List<Race> races = new ArrayList<>(GOALS.stream().map(Goal::race).toList());
		races.addAll(WATCHES);
		return Race.run(races, effort.ofRaces());
	}

	@Override
	public void tell(Run run, Report report) {
		Goal.tell(GOALS, run, report);
		report.line("");
		report.line("### From a call of `set` until the watcher has been told");
		report.line("");
		report.line("| backend | time | 95 %% interval | processes |");
		report.line("|---|---:|---:|---:|");
		for (Race watch : WATCHES) {
			Series times = watch.times(run, Goal.BEAN);
			report.line("| %s | %s | %s | %d |", watch.benchmark().substring("watch".length()),
					Report.quantity(times.median(), times.unit()), Report.range(times.interval()),
					times.values().size());
		}
	}

	@Override
	public String draw(Run run) {
		return Goal.draw(GOALS, run);
	}

}
