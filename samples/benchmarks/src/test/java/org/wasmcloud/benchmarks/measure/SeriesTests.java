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

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeriesTests {

	@Test
	void theMedianOfAnOddNumberIsTheMiddleOne() {
		assertThat(series(5, 1, 3).median()).isEqualTo(3);
	}

	@Test
	void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
		assertThat(series(1, 10, 2, 4).median()).isEqualTo(3);
	}

	/** The numbers are those of tables of the sign test. */
	@Test
	void theIntervalLeavesOutAsManyValuesAsTheSignTestAllows() {
		assertThat(upTo(5).interval()).isEqualTo(new Series.Interval(1, 5));
		assertThat(upTo(8).interval()).isEqualTo(new Series.Interval(1, 8));
		assertThat(upTo(9).interval()).isEqualTo(new Series.Interval(2, 8));
		assertThat(upTo(12).interval()).isEqualTo(new Series.Interval(3, 10));
		assertThat(upTo(20).interval()).isEqualTo(new Series.Interval(6, 15));
	}

	@Test
	void aRatioIsTakenPairByPair() {
		assertThat(series(10, 30).over(series(5, 10)).values()).containsExactly(2.0, 3.0);
	}

	@Test
	void seriesOfUnequalLengthDoNotPair() {
		assertThatIllegalArgumentException().isThrownBy(() -> series(1, 2).over(series(1)))
			.withMessageContaining("2 values")
			.withMessageContaining("1, which do not pair");
	}

	private static Series upTo(int count) {
		return series(IntStream.rangeClosed(1, count).mapToDouble((value) -> value).toArray());
	}

	private static Series series(double... values) {
		return new Series("values", "ms", Arrays.stream(values).boxed().toList());
	}

}
