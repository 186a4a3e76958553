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

package org.wasmcloud.wit.language.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The reference implementation.
 *
 * @param binary where it is
 */
record WasmTools(Path binary) {

	/**
	 * What it has against a package. It is asked for a binary, so that the rules of
	 * components count too.
	 * @param folder the folder of the package
	 * @return its output, or {@code null} if it takes the package
	 */
	@Nullable String complaint(Path folder) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(this.binary.toString(), "component", "wit", "--wasm", "--output",
				"/dev/null", folder.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!process.waitFor(30, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			return "wasm-tools does not end";
		}
		return (process.exitValue() == 0) ? null : output;
	}

}
