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

import org.wasmcloud.wit.language.WitPackages;

/**
 * {@code wit facts}.
 */
final class FactsCommand implements Command {

	private static final String AS_WRITTEN = "--as-written";

	@Override
	public String summary() {
		return "print what packages say, one sorted line a fact";
	}

	@Override
	public String help() {
		return """
				Usage: wit facts [options] PATH...

				Prints one line for each interface, world, type, function, use, import and export of the
				packages and of those they need. Without --as-written items behind '@unstable' are left
				out unless their feature is taken, and worlds are listed with every import and export.

				  --as-written      print what the text says: every item with its gates, worlds with includes

				""" + PackageOptions.HELP;
	}

	@Override
	public int run(List<String> args, PrintStream out) {
		Arguments arguments = Arguments.parse(args, PackageOptions.with(PackageOptions.FLAGS, AS_WRITTEN),
				PackageOptions.VALUED);
		WitPackages packages = PackageOptions.load(arguments, arguments.operands(1, Integer.MAX_VALUE, "a PATH"));
		List<String> facts = (arguments.has(AS_WRITTEN)) ? packages.writtenFacts() : packages.resolvedFacts();
		StringBuilder text = new StringBuilder();
		for (String fact : facts) {
			text.append(fact).append('\n');
		}
		out.print(text);
		return OK;
	}

}
