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

package org.wasmcloud.benchmarks.wit;

import org.junit.jupiter.api.Test;

import org.wasmcloud.contract.keyvalue.Bucket;

import static org.assertj.core.api.Assertions.assertThat;

class BoundStoreTests {

	private final CountingStore implementation = new CountingStore();

	private final BoundStore bound = BoundStore.over(this.implementation);

	@Test
	void aBoundCallReachesTheImplementation() {
		Bucket plain = this.implementation.open("pages");
		assertThat(this.bound.atomics().increment(plain, "visits", 2)).isEqualTo(2);
		assertThat(this.implementation.increment(plain, "visits", 3)).isEqualTo(5);
	}

	@Test
	void whatIsWrittenDirectlyIsReadThroughTheBinding() {
		this.implementation.open("pages").set("visits", new byte[] { 1, 2 });
		assertThat(this.bound.store().open("pages").get("visits"))
			.hasValueSatisfying((value) -> assertThat(value).containsExactly(1, 2));
	}

	@Test
	void aBoundBucketIsNotTheImplementationsOwn() {
		assertThat(this.bound.store().open("pages")).isNotSameAs(this.implementation.open("pages"));
	}

}
