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
		List<Double> timesWith = new ArrayList<>();
		List<Double> timesWithout = new ArrayList<>();
		for (int round = 0; round <= this.effort.rounds(); round++) {
			double first = start(without);
			double second = start(with);
			// The first round fills the system's cache.
			if (round > 0) {
				timesWithout.add(first);
				timesWith.add(second);
			}
		}
		return List.of(new Series("start without time", "ms", timesWithout),
				new Series("start with time", "ms", timesWith));
	}

	private static boolean isOurs(Path entry) {
		return entry.getFileName().toString().startsWith("wasmcloud-");
	}

	private static double start(List<String> classPath) throws IOException, InterruptedException {
		String own = Path.of("samples", "benchmarks", "target", "classes").toString();
		return WholeProcess
			.java("-cp",
					own + java.io.File.pathSeparator
							+ classPath.stream().collect(Collectors.joining(java.io.File.pathSeparator)),
					Application.class.getName(), "--spring.main.banner-mode=off", "--logging.level.root=warn")
			.millis();
	}

	static Series with(Run run) {
		return run.series("start with time");
	}

	static Series without(Run run) {
		return run.series("start without time");
	}

}
