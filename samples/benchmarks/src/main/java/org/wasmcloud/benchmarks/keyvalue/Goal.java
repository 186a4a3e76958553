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

import java.util.List;
import java.util.Locale;

import org.wasmcloud.benchmarks.measure.Picture;
import org.wasmcloud.benchmarks.measure.Race;
import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;

/**
 * How fast the bean has to be, seen from another way to the same result.
 *
 * @param race where both are measured
 * @param other the other way
 * @param ours the way through the bean
 * @param least the least speed of ours in speeds of the other way
 */
record Goal(Race race, String other, String ours, double least) {

	static final String BEAN = "Bean";

	Goal(Race race, String other, double least) {
		this(race, other, BEAN, least);
	}

	static void tell(List<Goal> goals, Run run, Report report) {
		report.line("");
		report.line("### Speed of the bean, seen from another way to the same result");
		report.line("");
		report.line("| operation | threads | against | its time | the bean's | speed | 95 %% interval "
				+ "| goal | reached | processes |");
		report.line("|---|---:|---|---:|---:|---:|---:|---:|---|---:|");
		goals.forEach((goal) -> goal.tell(run, report));
	}

	private void tell(Run run, Report report) {
		Series other = this.race.times(run, this.other);
		Series bean = this.race.times(run, this.ours);
		Series speed = speed(run);
		report.line("| %s | %d | %s | %s | %s | %s | %s | %s | %s | %d |", this.race.benchmark(), this.race.threads(),
				this.other.toLowerCase(Locale.ROOT), Report.quantity(other.median(), other.unit()),
				Report.quantity(bean.median(), bean.unit()), Report.number(speed.median()),
				Report.range(speed.interval()), Report.number(this.least),
				Report.yes(speed.interval().from() >= this.least), speed.values().size());
	}

	static String draw(List<Goal> goals, Run run) {
		return Picture.of("Speed of the bean: 1 is as fast as the other way",
				goals.stream().map((goal) -> goal.line(run)).toList());
	}

	private Picture.Line line(Run run) {
		String threads = (this.race.threads() > 1) ? ", " + this.race.threads() + " threads" : "";
		return new Picture.Line(this.race.benchmark() + threads + ", against " + this.other.toLowerCase(Locale.ROOT),
				speed(run), this.least);
	}

	/** A value for each pair of processes; above 1 is faster than the other way. */
	Series speed(Run run) {
		return this.race.times(run, this.other).over(this.race.times(run, this.ours));
	}

}
