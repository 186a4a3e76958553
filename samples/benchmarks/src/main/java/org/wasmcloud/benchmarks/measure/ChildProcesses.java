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
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time of all child processes that have ended.
 */
final class ChildProcesses {

	private static final Path STATUS = Path.of("/proc/self/stat");

	/** The unit of Linux in this file, whatever the kernel counts in. */
	private static final double TICK_MILLIS = 10;

	private ChildProcesses() {
	}

	/**
	 * The processor time in milliseconds, in the program and in the system; always 0
	 * where the system does not tell.
	 */
	static double processorMillis() throws IOException {
		if (!Files.isReadable(STATUS)) {
			return 0;
		}
		String status = Files.readString(STATUS);
		// Behind the name of the program, which may have blanks in it.
		String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK_MILLIS;
	}

}
