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

package org.wasmcloud.spring.keyvalue.nats;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Counters as wasmCloud hosts store them in NATS: signed, eight bytes, the highest first.
 */
final class Counter {

	private Counter() {
	}

	static long parse(byte @Nullable [] value) {
		if (value == null) {
			return 0;
		}
		if (value.length != Long.BYTES) {
			throw new BackendException(BackendException.Kind.CONFLICT,
					"The value is not a counter, which has eight bytes in NATS. It is unchanged.");
		}
		return ByteBuffer.wrap(value).getLong();
	}

	static byte[] format(long counter) {
		return ByteBuffer.allocate(Long.BYTES).putLong(counter).array();
	}

}
