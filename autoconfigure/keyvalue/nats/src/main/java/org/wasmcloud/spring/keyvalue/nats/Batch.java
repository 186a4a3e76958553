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

package org.wasmcloud.spring.keyvalue.nats;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Many entries, a portion at a time; on a failure it says how far they came.
 *
 * @param done what is done with them
 * @param size how many there are
 */
record Batch(String done, int size) {

	void run(int portion, Step step) {
		for (int from = 0; from < this.size; from += portion) {
			try {
				step.run(from, Math.min(from + portion, this.size));
			}
			catch (BackendException ex) {
				throw new BackendException(ex.kind(), ex.getMessage() + " Of " + this.size + " entries, the first "
						+ from + " were " + this.done + ", and some of the next " + portion + " may have been.", ex);
			}
		}
	}

	/**
	 * Does it with a portion.
	 */
	@FunctionalInterface
	interface Step {

		void run(int from, int to);

	}

}
