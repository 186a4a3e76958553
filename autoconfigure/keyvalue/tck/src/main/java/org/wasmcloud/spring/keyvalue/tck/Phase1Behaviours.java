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

package org.wasmcloud.spring.keyvalue.tck;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListAddRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListDelRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListRangeRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetAddRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetDelRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetRequest;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.wit.bindings.WitTrapException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The contract of phase 1.
 */
interface Phase1Behaviours extends Behaviours {

	@Test
	@DisplayName("PA05 lists and sets work, or are refused")
	default void listsAndSetsWorkOrAreRefused() {
		Phase1KeyValue phase1 = phase1();
		if (!can(KeyvalueFeature.LISTS_AND_SETS, AllowedRefusal.LISTS_AND_SETS)) {
			assertThat(collectionCalls(phase1))
				.allSatisfy((call) -> assertThatExceptionOfType(WitTrapException.class).isThrownBy(call::run)
					.matches(Behaviours::isUnsupported));
			return;
		}
		assertListsWork(phase1);
		assertSetsWork(phase1);
	}

	/** Each function that is about lists or sets. */
	private static List<Runnable> collectionCalls(Phase1KeyValue phase1) {
		return List.of(() -> phase1.listAdd(new Phase1ListAddRequest("list", "a")),
				() -> phase1.listDel(new Phase1ListDelRequest("list", "a")), () -> range(phase1, 0, -1),
				() -> phase1.listClear("list"), () -> phase1.setAdd(new Phase1SetAddRequest("set", "a")),
				() -> phase1.setDel(new Phase1SetDelRequest("set", "a")), () -> phase1.setQuery("set"),
				() -> phase1.setUnion(List.of("set", "other")), () -> phase1.setIntersection(List.of("set", "other")),
				() -> phase1.setClear("set"));
	}

	private static void assertListsWork(Phase1KeyValue phase1) {
		assertThat(IntStream.range(0, 5)
			.mapToObj((i) -> phase1.listAdd(new Phase1ListAddRequest("list", (i == 3) ? "1" : "" + i))))
			.containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(range(phase1, 0, 10)).containsExactly("0", "1", "2", "1", "4");
		assertThat(range(phase1, 1, 2)).containsExactly("1", "2");
		assertThat(range(phase1, -2, -1)).containsExactly("1", "4");
		assertThat(range(phase1, -10, 0)).containsExactly("0");
		assertThat(range(phase1, 3, 1)).isEmpty();
		assertThat(range(phase1, 5, 9)).isEmpty();
		assertThat(phase1.listDel(new Phase1ListDelRequest("list", "1"))).isTrue();
		assertThat(phase1.listDel(new Phase1ListDelRequest("list", "none"))).isFalse();
		assertThat(range(phase1, 0, -1)).containsExactly("0", "2", "1", "4");
		assertThat(phase1.setClear("list")).isFalse();
		assertThat(phase1.listClear("list")).isTrue();
		assertThat(phase1.listClear("list")).isFalse();
		assertThat(phase1.contains("list")).isFalse();
	}

	private static void assertSetsWork(Phase1KeyValue phase1) {
		for (String member : List.of("a", "b", "c")) {
			assertThat(phase1.setAdd(new Phase1SetAddRequest("one", member))).isEqualTo(1);
		}
		assertThat(phase1.setAdd(new Phase1SetAddRequest("one", "a"))).isZero();
		phase1.setAdd(new Phase1SetAddRequest("two", "b"));
		phase1.setAdd(new Phase1SetAddRequest("two", "d"));
		assertThat(phase1.setQuery("one")).containsExactlyInAnyOrder("a", "b", "c");
		assertThat(phase1.setUnion(List.of("one", "two", "none"))).containsExactlyInAnyOrder("a", "b", "c", "d");
		assertThat(phase1.setIntersection(List.of("one", "two"))).containsExactly("b");
		assertThat(phase1.setIntersection(List.of("one", "none"))).isEmpty();
		assertThat(phase1.setUnion(List.of())).isEmpty();
		assertThat(phase1.setIntersection(List.of())).isEmpty();
		assertThat(phase1.setDel(new Phase1SetDelRequest("two", "b"))).isEqualTo(1);
		assertThat(phase1.setDel(new Phase1SetDelRequest("two", "b"))).isZero();
		assertThat(phase1.setDel(new Phase1SetDelRequest("two", "d"))).isEqualTo(1);
		assertThat(phase1.contains("two")).isFalse();
		assertThat(phase1.listClear("one")).isFalse();
		assertThat(phase1.setClear("one")).isTrue();
		assertThat(phase1.setQuery("one")).isEmpty();
	}

	@Test
	@DisplayName("PA05 more: a list is a key like any other, and no value")
	default void aListIsAKeyAndNoValue() {
		Phase1KeyValue phase1 = phase1();
		Bucket bucket = bucket(Form.BLOCKING);
		if (!can(KeyvalueFeature.LISTS_AND_SETS, AllowedRefusal.LISTS_AND_SETS)) {
			assertThatExceptionOfType(WitTrapException.class).isThrownBy(() -> phase1.setQuery("list"))
				.matches(Behaviours::isUnsupported);
			return;
		}
		phase1.listAdd(new Phase1ListAddRequest("list", "a"));
		assertThat(bucket.exists("list")).isTrue();
		assertThat(Behaviours.walk(bucket, null)).containsExactly("list");
		assertThatExceptionOfType(KeyvalueException.Other.class).isThrownBy(() -> bucket.get("list"));
		assertThatExceptionOfType(KeyvalueException.Other.class)
			.isThrownBy(() -> fixture().contracts().atomics().increment(bucket, "list", 1));
		assertThatExceptionOfType(WitTrapException.class).isThrownBy(() -> phase1.get("list"));
		assertThatExceptionOfType(WitTrapException.class).isThrownBy(() -> phase1.setQuery("list"));
		assertThatExceptionOfType(WitTrapException.class)
			.isThrownBy(() -> phase1.setAdd(new Phase1SetAddRequest("list", "a")));
		phase1.set(new Phase1SetRequest("list", "a value now", 0));
		Behaviours.assertValue(bucket, "list", "a value now");
	}

	private Phase1KeyValue phase1() {
		return fixture().phase1(bucketName("a"));
	}

	private static List<String> range(Phase1KeyValue phase1, int start, int stop) {
		return phase1.listRange(new Phase1ListRangeRequest("list", start, stop));
	}

}
