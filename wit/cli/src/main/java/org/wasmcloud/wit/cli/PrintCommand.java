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

import java.io.PrintStream;
import java.util.List;

/**
 * {@code wit print}.
 */
final class PrintCommand implements Command {

	@Override
	public String summary() {
		return "print packages as one text in canonical form";
	}

	@Override
	public String help() {
		return """
				Usage: wit print [options] PATH...

				Prints the packages and those they need as one WIT text, the needed ones as blocks
				'package a:b { }'. Doc comments ('///' and two-star blocks), gates and the order of items stay.
				Other comments go, 'use' at top level becomes full names. The facts of the output are those
				of the input.

				""" + PackageOptions.HELP;
	}

	@Override
	public int run(List<String> args, PrintStream out) {
		Arguments arguments = Arguments.parse(args, PackageOptions.FLAGS, PackageOptions.VALUED);
		out.print(PackageOptions.load(arguments, arguments.operands(1, Integer.MAX_VALUE, "a PATH")).print());
		return OK;
	}

}
