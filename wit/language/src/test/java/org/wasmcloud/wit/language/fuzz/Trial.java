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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries something with a random text. Whatever goes wrong, and if it never ends, the
 * failure names the seed and the text.
 *
 * @param seed what the texts were made from
 * @param limit how long nothing takes that ends at all
 */
public record Trial(long seed, Duration limit) {

	/**
	 * Tries something.
	 * @param text what it is tried with
	 * @param attempt what is tried
	 * @throws AssertionError if it fails or does not end
	 */
	public void run(String text, Runnable attempt) {
		FutureTask<Void> task = new FutureTask<>(attempt, null);
		Thread thread = new Thread(task, "trial");
		// One that never ends must not keep the tests from ending.
		thread.setDaemon(true);
		thread.start();
		try {
			task.get(this.limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			AssertionError failure = failure("no end after " + this.limit, text, null);
			failure.setStackTrace(thread.getStackTrace());
			throw failure;
		}
		catch (ExecutionException ex) {
			throw failure(String.valueOf(ex.getCause()), text, ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure("interrupted", text, ex);
		}
	}

	private AssertionError failure(String what, String text, Throwable cause) {
		return new AssertionError("seed " + this.seed + ": " + what + "\nfor the text\n" + text, cause);
	}

}
