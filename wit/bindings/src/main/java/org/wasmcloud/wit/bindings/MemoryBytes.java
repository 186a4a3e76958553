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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;

import reactor.core.publisher.Flux;

/**
 * Bytes that are there already.
 */
final class MemoryBytes extends SingleUseBytes {

	private final byte[] bytes;

	MemoryBytes(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public InputStream inputStream() {
		take();
		return new ByteArrayInputStream(this.bytes);
	}

	@Override
	public Flux<ByteBuffer> flux() {
		take();
		return (this.bytes.length > 0) ? Flux.just(ByteBuffer.wrap(this.bytes)) : Flux.empty();
	}

	@Override
	public byte[] readAllBytes(int limit) {
		take();
		if (this.bytes.length > limit) {
			throw tooLong(limit);
		}
		return this.bytes.clone();
	}

	@Override
	void release(boolean taken) {
		// nothing is held
	}

	@Override
	public String toString() {
		return "ByteStream[" + Content.show(this.bytes) + "]";
	}

}
