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
 * {@code wit check}.
 */
final class CheckCommand implements Command {

	@Override
	public String summary() {
		return "say whether packages are right, and what is wrong with them";
	}

	@Override
	public String help() {
		return """
				Usage: wit check [options] PATH...

				Parses and resolves packages. Without errors nothing is printed.

				""" + PackageOptions.HELP;
	}

	@Override
	public int run(List<String> args, PrintStream out) {
		Arguments arguments = Arguments.parse(args, PackageOptions.FLAGS, PackageOptions.VALUED);
		PackageOptions.load(arguments, arguments.operands(1, Integer.MAX_VALUE, "a PATH"));
		return OK;
	}

}
