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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.wasmcloud.benchmarks.measure.Effort;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;
import org.wasmcloud.benchmarks.measure.WholeProcess;

/**
 * Whole processes of an application that starts and ends: with our starter on Redis, and
 * with what is left of its class path without us, which is Boot's own starter.
 */
final class StartMeasurement {

	/** The class path of an application with the starter alone. */
	private static final String CLASS_PATH = "benchmarks.starter-class-path";

	private static final String WITH = "start with ";

	private static final String WITHOUT = "start without ";

	private static final String TIME = "time";

	private static final String PROCESSOR = "processor";

	/** Milliseconds more. */
	private static final double GOAL = 30;

	private final Effort effort;

	StartMeasurement(Effort effort) {
		this.effort = effort;
	}

	/** A value for each process. */
	List<Series> run() throws IOException, InterruptedException {
		List<String> with = Arrays.asList(System.getProperty(CLASS_PATH, "").split(java.io.File.pathSeparator));
		if (with.size() < 2) {
			throw new IllegalStateException(CLASS_PATH + " is not set: scripts/benchmarks sets it");
		}
		List<String> without = with.stream().filter((entry) -> !isOurs(Path.of(entry))).toList();
		List<WholeProcess> processesWith = new ArrayList<>();
		List<WholeProcess> processesWithout = new ArrayList<>();
		for (int round = 0; round <= this.effort.rounds(); round++) {
			WholeProcess first = start(without);
			WholeProcess second = start(with);
			// The first round fills the system's cache.
			if (round > 0) {
				processesWithout.add(first);
				processesWith.add(second);
			}
		}
		return List.of(series(WITHOUT + TIME, processesWithout, WholeProcess::millis),
				series(WITH + TIME, processesWith, WholeProcess::millis),
				series(WITHOUT + PROCESSOR, processesWithout, WholeProcess::processorMillis),
				series(WITH + PROCESSOR, processesWith, WholeProcess::processorMillis));
	}

	private static Series series(String name, List<WholeProcess> processes, Function<WholeProcess, Double> value) {
		return new Series(name, "ms", processes.stream().map(value).toList());
	}

	private static boolean isOurs(Path entry) {
		return entry.getFileName().toString().startsWith("wasmcloud-");
	}

	private static WholeProcess start(List<String> classPath) throws IOException, InterruptedException {
		String own = Path.of("samples", "benchmarks", "target", "classes").toString();
		return WholeProcess.java("-cp",
				own + java.io.File.pathSeparator
						+ classPath.stream().collect(Collectors.joining(java.io.File.pathSeparator)),
				LeastApplication.class.getName(), "--spring.main.banner-mode=off", "--logging.level.root=warn");
	}

	/** How much more a start takes with our starter. */
	static void tell(Run run, KeyvalueResults results) {
		results.difference("the starter, above Boot's for Redis alone, at start", run.series(WITHOUT + TIME),
				run.series(WITH + TIME), GOAL);
		results.difference("the same in processor time", run.series(WITHOUT + PROCESSOR), run.series(WITH + PROCESSOR),
				GOAL);
	}

}
