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

package org.wasmcloud.spring.core.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTests {

	private static final Duration SHORT = Duration.ofMillis(1);

	private final Deadlines deadlines = new Deadlines();

	@Test
	void aCallThatTakesTooLongIsEndedOnce() throws Exception {
		AtomicInteger ends = new AtomicInteger();
		Disposable deadline = this.deadlines.begin(SHORT, ends::incrementAndGet);
		awaitLook();
		awaitLook();
		assertThat(ends).hasValue(1);
		assertThat(deadline.isDisposed()).isTrue();
	}

	@Test
	void aCallThatHasEndedIsLeftAlone() throws Exception {
		AtomicBoolean late = new AtomicBoolean();
		Disposable deadline = this.deadlines.begin(SHORT, () -> late.set(true));
		assertThat(deadline.isDisposed()).isFalse();
		deadline.dispose();
		assertThat(deadline.isDisposed()).isTrue();
		awaitLook();
		assertThat(late).isFalse();
	}

	@Test
	void aCallThatHasTimeLeftIsLeftAlone() throws Exception {
		AtomicBoolean late = new AtomicBoolean();
		Disposable deadline = this.deadlines.begin(Duration.ofHours(1), () -> late.set(true));
		awaitLook();
		assertThat(late).isFalse();
		assertThat(deadline.isDisposed()).isFalse();
	}

	@Test
	void aFailureToEndOneCallKeepsNoOtherFromItsEnd() throws Exception {
		this.deadlines.begin(SHORT, () -> {
			throw new IllegalStateException("expected");
		});
		awaitLook();
		awaitLook();
	}

	/** Twice, every call whose time was over before has been looked at. */
	private void awaitLook() throws Exception {
		CompletableFuture<Boolean> looked = new CompletableFuture<>();
		this.deadlines.begin(SHORT, () -> looked.complete(true));
		assertThat(looked.get(10, TimeUnit.SECONDS)).isTrue();
	}

}
