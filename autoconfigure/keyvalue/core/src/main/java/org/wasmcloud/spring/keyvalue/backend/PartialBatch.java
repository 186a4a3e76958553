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

package org.wasmcloud.spring.keyvalue.backend;

import java.util.Collection;
import java.util.function.Consumer;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Does the same with each of several entries, and on a failure says how far it came.
 */
final class PartialBatch {

	private PartialBatch() {
	}

	static <T> void run(String done, Collection<T> entries, Consumer<T> action) {
		int count = 0;
		for (T entry : entries) {
			try {
				action.accept(entry);
			}
			catch (BackendException ex) {
				throw failure(done, count, entries.size(), ex);
			}
			count++;
		}
	}

	static BackendException failure(String done, int count, int of, BackendException cause) {
		return new BackendException(cause.kind(),
				cause.getMessage() + " Of " + of + " entries, the first " + count + " were " + done + ".", cause);
	}

}
