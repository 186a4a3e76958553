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
import java.util.Set;

/**
 * {@code wit phases}.
 */
final class PhasesCommand implements Command {

	private static final String MARKDOWN = "--markdown";

	@Override
	public String summary() {
		return "print how the project's contracts converge to the WASI standards";
	}

	@Override
	public String help() {
		return """
				Usage: wit phases [--markdown]

				Prints a row for each package of the project: its phase, its status upstream, the package of
				the next generation, and what each function becomes there, or what is lost.

				  --markdown        print the page of the documentation
				  --help            this text
				""";
	}

	@Override
	public int run(List<String> args, PrintStream out) throws IOException {
		Arguments arguments = Arguments.parse(args, Set.of(MARKDOWN), Set.of());
		arguments.operands(0, 0, "nothing");
		Convergence convergence = Convergence.load();
		out.print(
				(arguments.has(MARKDOWN)) ? ConvergencePage.markdown(convergence) : ConvergencePage.text(convergence));
		return OK;
	}

}
