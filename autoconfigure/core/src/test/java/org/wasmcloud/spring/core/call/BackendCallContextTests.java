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

package org.wasmcloud.spring.core.call;

import java.util.List;
import java.util.function.Consumer;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackendCallContextTests {

	static Iterable<Consumer<Observation.Context>> changes() {
		KeyValues common = KeyValues.of("c", "1", "a", "2");
		return List.of((context) -> {
		}, (context) -> context.addLowCardinalityKeyValues(common), (context) -> {
			context.addLowCardinalityKeyValues(common);
			context.addLowCardinalityKeyValues(common);
		}, (context) -> {
			context.addLowCardinalityKeyValues(common);
			context.addLowCardinalityKeyValues(KeyValues.of("a", "3", "b", "4"));
		}, (context) -> {
			context.addLowCardinalityKeyValues(common);
			context.addLowCardinalityKeyValue(KeyValue.of("c", "5"));
			context.addLowCardinalityKeyValue(KeyValue.of("d", "6"));
		}, (context) -> {
			context.addLowCardinalityKeyValues(common);
			context.removeLowCardinalityKeyValue("a");
		}, (context) -> {
			context.addLowCardinalityKeyValues(common);
			context.removeLowCardinalityKeyValues("a", "c", "none");
		}, (context) -> {
			context.addLowCardinalityKeyValues(common);
			context.addHighCardinalityKeyValue(KeyValue.of("high", "7"));
		});
	}

	@ParameterizedTest
	@MethodSource("changes")
	void itKeepsKeyValuesAsAnyOtherContext(Consumer<Observation.Context> change) {
		Observation.Context any = new Observation.Context();
		Observation.Context ours = new BackendCallContext(new ObservedOperation("ledger", "redis", "read"));
		change.accept(any);
		change.accept(ours);
		assertThat(ours.getLowCardinalityKeyValues()).isEqualTo(any.getLowCardinalityKeyValues());
		assertThat(ours.getAllKeyValues()).isEqualTo(any.getAllKeyValues());
		for (String key : new String[] { "a", "b", "c", "d" }) {
			assertThat(ours.getLowCardinalityKeyValue(key)).isEqualTo(any.getLowCardinalityKeyValue(key));
		}
	}

}
