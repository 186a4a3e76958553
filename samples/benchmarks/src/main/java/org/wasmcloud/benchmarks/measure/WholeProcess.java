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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process from its start to its end: the virtual machine, the class loading, the files,
 * everything.
 *
 * @param millis how long it took
 * @param processorMillis the processor time that it took, 0 where the system does not
 * tell
 */
public record WholeProcess(double millis, double processorMillis) {

	/**
	 * Runs the Java that runs this.
	 * @param arguments its arguments
	 * @return what it took
	 * @throws IOException if it could not be started
	 * @throws InterruptedException if the wait was interrupted
	 */
	public static WholeProcess java(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		double processorBefore = ChildProcesses.processorMillis();
		long start = System.nanoTime();
		int status = builder.start().waitFor();
		double millis = (System.nanoTime() - start) / 1e6;
		if (status != 0) {
			throw new IllegalStateException("'" + String.join(" ", command) + "' ended with status " + status);
		}
		return new WholeProcess(millis, ChildProcesses.processorMillis() - processorBefore);
	}

}
