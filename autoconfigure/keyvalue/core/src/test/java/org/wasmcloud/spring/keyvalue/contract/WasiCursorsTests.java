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

package org.wasmcloud.spring.keyvalue.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.wasmcloud.spring.core.backend.BackendException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WasiCursorsTests {

	private final AtomicLong now = new AtomicLong(1_000_000);

	private final WasiCursors cursors = new WasiCursors(3, Duration.ofSeconds(10),
			() -> Instant.ofEpochMilli(this.now.get()));

	@Test
	void aCursorCanBeUsedAgain() {
		long id = this.cursors.keep("a", "place");
		assertThat(this.cursors.find("a", id)).isEqualTo("place");
		assertThat(this.cursors.find("a", id)).isEqualTo("place");
	}

	@Test
	void aCursorBelongsToItsBucket() {
		long id = this.cursors.keep("a", "place");
		assertUnknown("b", id);
		assertUnknown("a", id + 1);
	}

	@Test
	void theOldestCursorMakesRoom() {
		long first = this.cursors.keep("a", "1");
		long second = this.cursors.keep("a", "2");
		this.cursors.keep("a", "3");
		assertThat(this.cursors.find("a", first)).isEqualTo("1");
		this.cursors.keep("a", "4");
		assertUnknown("a", first);
		assertThat(this.cursors.find("a", second)).isEqualTo("2");
	}

	@Test
	void anOldCursorIsForgotten() {
		long old = this.cursors.keep("a", "1");
		this.now.addAndGet(9_999);
		long young = this.cursors.keep("a", "2");
		assertThat(this.cursors.find("a", old)).isEqualTo("1");
		this.now.addAndGet(1);
		assertUnknown("a", old);
		assertThat(this.cursors.find("a", young)).isEqualTo("2");
	}

	private void assertUnknown(String bucket, long id) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(() -> this.cursors.find(bucket, id))
			.matches((ex) -> ex.kind() == BackendException.Kind.INVALID_ARGUMENT);
	}

}
