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

package org.wasmcloud.benchmarks.keyvalue;

import org.wasmcloud.benchmarks.measure.Comparison;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;

/**
 * How fast the bean has to be, seen from another way to the same result.
 *
 * @param comparison where both are measured
 * @param other the other way
 * @param ours the way through the bean
 * @param least the least speed of ours in speeds of the other way
 */
record Goal(Comparison comparison, String other, String ours, double least) {

	static final String BEAN = "Bean";

	Goal(Comparison comparison, String other, double least) {
		this(comparison, other, BEAN, least);
	}

	/** A value for each pair of processes; above 1 is faster than the other way. */
	Series speed(Run run) {
		return this.comparison.times(run, this.other).over(this.comparison.times(run, this.ours));
	}

	Series processorSpeed(Run run) {
		return this.comparison.processorTimes(run, this.other).over(this.comparison.processorTimes(run, this.ours));
	}

}
