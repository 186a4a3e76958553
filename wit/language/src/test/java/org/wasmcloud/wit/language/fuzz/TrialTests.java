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

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TrialTests {

	private final Trial trial = new Trial(42, Duration.ofSeconds(30));

	@Test
	void whatNeverEndsFailsWithSeedAndText() {
		Trial impatient = new Trial(42, Duration.ofMillis(1));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> impatient.run("package a:b;", () -> {
			while (true) {
				LockSupport.park();
			}
		})).withMessageContainingAll("seed 42", "no end after", "package a:b;");
	}

	@Test
	void anyExceptionOrErrorFailsWithSeedAndText() {
		for (Throwable thrown : new Throwable[] { new IllegalStateException("odd"), new StackOverflowError("odd"),
				new AssertionError("odd") }) {
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> this.trial.run("package a:b;", () -> sneaky(thrown)))
				.withMessageContainingAll("seed 42", "odd", "package a:b;")
				.withCause(thrown);
		}
	}

	@Test
	void whatEndsWellIsFine() {
		assertThatNoException().isThrownBy(() -> this.trial.run("package a:b;", () -> {
		}));
	}

	@SuppressWarnings("unchecked")
	private static <X extends Throwable> void sneaky(Throwable thrown) throws X {
		throw (X) thrown;
	}

}
