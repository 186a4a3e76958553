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

package org.wasmcloud.wit.bindings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Equality, hash and text by content.
 */
class ContentTests {

	@Test
	void arraysAreEqualByContentHoweverDeepTheyAre() {
		assertSame(new byte[] { 1, 2 }, new byte[] { 1, 2 });
		assertSame(new float[] { 1 }, new float[] { 1 });
		assertSame(new double[] { Double.NaN }, new double[] { Double.NaN });
		assertSame(List.of(Optional.of(new byte[] { 1 })), List.of(Optional.of(new byte[] { 1 })));
		assertSame(Map.of("a", new byte[] { 1 }), new LinkedHashMap<>(Map.of("a", new byte[] { 1 })));
		assertSame(Tuple2.of("a", List.of(new byte[] { 1 })), Tuple2.of("a", List.of(new byte[] { 1 })));
		assertSame(Result.ok(new byte[] { 1 }), Result.ok(new byte[] { 1 }));
		assertSame(Optional.empty(), Optional.empty());
		assertSame(null, null);
	}

	@Test
	void whatDiffersIsNotEqual() {
		assertDifferent(new byte[] { 1 }, new byte[] { 2 });
		assertDifferent(new byte[] { 1 }, new float[] { 1 });
		assertDifferent(List.of(new byte[] { 1 }), List.of(new byte[] { 1 }, new byte[] { 2 }));
		assertDifferent(List.of(new byte[] { 1 }, new byte[] { 2 }), List.of(new byte[] { 2 }, new byte[] { 1 }));
		assertDifferent(Optional.of(new byte[0]), Optional.empty());
		assertDifferent(Map.of("a", new byte[] { 1 }), Map.of("b", new byte[] { 1 }));
		assertDifferent(Map.of("a", new byte[] { 1 }), Map.of("a", new byte[] { 2 }));
		assertDifferent(Tuple2.of("a", new byte[] { 1 }), Tuple2.of("a", new byte[] { 2 }));
		assertDifferent(Result.ok(new byte[] { 1 }), Result.err(new byte[] { 1 }));
		assertDifferent("a", null);
		assertDifferent(new double[] { 0.0 }, new double[] { -0.0 });
	}

	@Test
	void theTextShowsLengthsAndNeverBytes() {
		assertThat(Content.show("Entry", "value", new byte[3], "version", "7"))
			.isEqualTo("Entry[value=3 bytes, version=7]");
		assertThat(Content.show(List.of(Optional.of(new byte[1]), Optional.empty())))
			.isEqualTo("[Optional[1 byte], Optional.empty]");
		assertThat(Content.show(Map.of("k", new float[2]))).isEqualTo("{k=2 floats}");
		assertThat(Tuple2.of("k", new double[1])).hasToString("(k, 1 double)");
		assertThat(Result.err(new byte[0])).hasToString("Err[0 bytes]");
		assertThat(Content.show((Object) null)).isEqualTo("null");
	}

	private static void assertSame(Object one, Object other) {
		assertThat(Content.equal(one, other)).isTrue();
		assertThat(Content.hash(one)).isEqualTo(Content.hash(other));
		assertThat(Content.hashAll("x", one)).isEqualTo(Content.hashAll("x", other));
	}

	private static void assertDifferent(Object one, Object other) {
		assertThat(Content.equal(one, other)).isFalse();
		assertThat(Content.equal(other, one)).isFalse();
	}

}
