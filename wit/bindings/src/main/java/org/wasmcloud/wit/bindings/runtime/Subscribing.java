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

package org.wasmcloud.wit.bindings.runtime;

import java.util.function.Supplier;

/**
 * Whether the call that the current thread is about to make comes from a reactive bean. A
 * {@link org.wasmcloud.wit.bindings.Target} is not told, and one that wraps another need
 * not pass it on: the thread does.
 */
final class Subscribing {

	private static final ThreadLocal<Boolean> CALLER = new ThreadLocal<>();

	private Subscribing() {
	}

	/** Makes a call; the bean nearest to the target decides. */
	static <T> T call(boolean reactive, Supplier<T> call) {
		Boolean outer = CALLER.get();
		CALLER.set(reactive);
		try {
			return call.get();
		}
		finally {
			if (outer != null) {
				CALLER.set(outer);
			}
			else {
				CALLER.remove();
			}
		}
	}

	static boolean isCallerReactive() {
		return Boolean.TRUE.equals(CALLER.get());
	}

}
