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

package org.wasmcloud.spring.tck;

/**
 * Something that goes wrong for a while.
 */
public interface Fault {

	/**
	 * Lets it go wrong.
	 * @throws Exception if that cannot be done
	 */
	void begin() throws Exception;

	/**
	 * Lets it be right again.
	 * @throws Exception if that cannot be done
	 */
	void end() throws Exception;

	/**
	 * A fault made of its two ends.
	 * @param begin lets it go wrong
	 * @param end lets it be right again
	 * @return the fault
	 */
	static Fault of(Step begin, Step end) {
		return new Fault() {

			@Override
			public void begin() throws Exception {
				begin.run();
			}

			@Override
			public void end() throws Exception {
				end.run();
			}

		};
	}

	/**
	 * One end of a fault.
	 */
	@FunctionalInterface
	interface Step {

		/**
		 * Does it.
		 * @throws Exception if that cannot be done
		 */
		void run() throws Exception;

	}

}
