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

package org.wasmcloud.benchmarks.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Measurements that belong on one page.
 */
public interface Suite {

	/**
	 * What the command line calls it; its page is {@code docs/benchmarks-<name>.md}, its
	 * runs are kept under {@code docs/benchmarks/<name>}.
	 * @return the name
	 */
	String name();

	/**
	 * Measures all.
	 * @param effort how much is done for a number
	 * @return all values
	 * @throws Exception if something could not be measured
	 */
	List<Series> measure(Effort effort) throws Exception;

	/**
	 * Tells a run: goals first, tables after them.
	 * @param run what was measured
	 * @param report where to
	 */
	void tell(Run run, Report report);

	/**
	 * The drawing that the page shows.
	 * @param run the values
	 * @return the text of an SVG file, {@code null} if the page shows none
	 */
	default @Nullable String draw(Run run) {
		return null;
	}

}
