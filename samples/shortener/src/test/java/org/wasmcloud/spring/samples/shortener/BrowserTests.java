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

package org.wasmcloud.spring.samples.shortener;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BrowserTests {

	@Test
	void whatIsMissingIsSaidInTheLineThatTheScriptPrints(@TempDir Path empty) throws Exception {
		ProcessBuilder prepare = new ProcessBuilder("bash", "../../scripts/prepare").redirectErrorStream(true);
		prepare.environment().put("PATH", empty.toString());
		Process process = prepare.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(printed).isZero();
		for (String program : new String[] { "chromium", "chromedriver" }) {
			assertThatIllegalStateException().isThrownBy(() -> Browser.program(program, empty.toString()))
				.satisfies((ex) -> assertThat(printed).isEqualTo(ex.getMessage() + "\n"));
		}
	}

}
