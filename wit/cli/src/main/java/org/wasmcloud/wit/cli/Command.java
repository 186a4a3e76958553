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

package org.wasmcloud.wit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.wasmcloud.wit.language.source.InvalidWitException;

/**
 * One command of {@code wit}.
 */
interface Command {

	/** All is well. */
	int OK = 0;

	/** The input is wrong, or different. */
	int FAILED = 1;

	/**
	 * The exit status for input that is wrong.
	 */
	default int statusOfErrors() {
		return FAILED;
	}

	/**
	 * What it does, in one line.
	 */
	String summary();

	/**
	 * How it is called and what its options are.
	 */
	String help();

	/**
	 * Runs.
	 * @param args the arguments behind the command's name
	 * @param out where the result goes
	 * @return the exit status
	 * @throws UsageException if the arguments make no sense
	 * @throws InvalidWitException if the language refuses the input
	 * @throws IOException if a file cannot be written
	 */
	int run(List<String> args, PrintStream out) throws IOException;

}
