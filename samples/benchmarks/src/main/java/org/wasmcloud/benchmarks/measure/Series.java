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

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Values of one quantity, in the order in which they were measured.
 *
 * @param name what was measured
 * @param unit the unit of the values: {@code ms}, {@code ns} or {@code bytes}
 * @param values the values
 */
public record Series(String name, String unit, List<Double> values) {

	public Series {
		values = List.copyOf(values);
	}

	public double min() {
		return sorted().get(0);
	}

	public double max() {
		return sorted().get(this.values.size() - 1);
	}

	/**
	 * The middle value; of an even number of values the mean of the two in the middle.
	 */
	public double median() {
		List<Double> sorted = sorted();
		int half = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
	}

	/**
	 * Where the median of all that could have been measured lies, with a probability of
	 * at least 95 %: between the values that are so many places from the ends that a coin
	 * shows that few heads in at most one of forty such series. Nothing is supposed about
	 * the distribution. With five values or less the whole range is less sure than that.
	 */
	public Interval interval() {
		List<Double> sorted = sorted();
		int count = sorted.size();
		double atMost = 0;
		double ways = 1;
		int outside = 0;
		for (int heads = 0; heads < count / 2; heads++) {
			atMost += ways / Math.pow(2, count);
			ways = ways * (count - heads) / (heads + 1);
			if (atMost > 0.025) {
				break;
			}
			outside = heads;
		}
		return new Interval(sorted.get(outside), sorted.get(count - 1 - outside));
	}

	/**
	 * This series with the values of another one behind its own.
	 */
	Series and(Series other) {
		List<Double> all = new ArrayList<>(this.values);
		all.addAll(other.values);
		return new Series(this.name, this.unit, all);
	}

	/**
	 * This series over another one, value by value.
	 * @param other the other one, with as many values
	 * @return the ratios
	 */
	public Series over(Series other) {
		return with(other, "1", " / ", (ours, theirs) -> ours / theirs);
	}

	/**
	 * This series less another one, value by value.
	 * @param other the other one, with as many values
	 * @return the differences
	 */
	public Series minus(Series other) {
		return with(other, this.unit, " - ", (ours, theirs) -> ours - theirs);
	}

	private Series with(Series other, String unit, String sign, DoubleBinaryOperator operator) {
		if (other.values.size() != this.values.size()) {
			throw new IllegalArgumentException("'" + this.name + "' has " + this.values.size() + " values and '"
					+ other.name + "' has " + other.values.size() + ", which do not pair");
		}
		List<Double> results = new ArrayList<>();
		for (int i = 0; i < this.values.size(); i++) {
			results.add(operator.applyAsDouble(this.values.get(i), other.values.get(i)));
		}
		return new Series(this.name + sign + other.name, unit, results);
	}

	private List<Double> sorted() {
		return this.values.stream().sorted().toList();
	}

	/**
	 * From one value to another, both included.
	 */
	public record Interval(double from, double to) {
	}

}
