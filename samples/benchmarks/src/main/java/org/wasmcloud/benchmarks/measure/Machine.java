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

package org.wasmcloud.benchmarks.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * What a measurement ran on: enough to compare by, nothing that tells whose machine it
 * is.
 *
 * @param cpu the model of the processor
 * @param cores the processors that the process may use
 * @param memoryGiB the memory in GiB
 * @param system the operating system
 * @param jdk the vendor and version of the JDK
 * @param load the load average when the measurement began: one for each core that was
 * busy with something else, or negative where the system does not tell
 */
public record Machine(String cpu, int cores, long memoryGiB, String system, String jdk, double load) {

	private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

	/** Whether a measurement had to share what it ran on. */
	boolean isBusy() {
		return this.load > this.cores * 0.75;
	}

	public static Machine current() throws IOException {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return new Machine(cpuModel(), Runtime.getRuntime().availableProcessors(),
				Math.round(system.getTotalMemorySize() / (double) (1 << 30)), System.getProperty("os.name"),
				System.getProperty("java.vendor") + " " + Runtime.version(),
				Math.round(system.getSystemLoadAverage() * 100) / 100.0);
	}

	private static String cpuModel() throws IOException {
		if (!Files.isReadable(CPU_INFO)) {
			return System.getProperty("os.arch");
		}
		try (Stream<String> lines = Files.lines(CPU_INFO)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(System.getProperty("os.arch"));
		}
	}

}
