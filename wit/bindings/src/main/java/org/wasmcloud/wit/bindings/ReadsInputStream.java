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

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Buffers of a reactive source as an input stream.
 */
final class ReadsInputStream extends InputStream {

	private final BlockingReads<ByteBuffer> reads;

	private ByteBuffer current = ByteBuffer.allocate(0);

	ReadsInputStream(BlockingReads<ByteBuffer> reads) {
		this.reads = reads;
	}

	private boolean fill() {
		while (!this.current.hasRemaining()) {
			ByteBuffer next = this.reads.next();
			if (next == null) {
				return false;
			}
			this.current = next.duplicate();
		}
		return true;
	}

	@Override
	public int read() {
		return (fill()) ? this.current.get() & 0xFF : -1;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int count = Math.min(length, this.current.remaining());
		this.current.get(bytes, offset, count);
		return count;
	}

	@Override
	public int available() {
		return this.current.remaining();
	}

	@Override
	public void close() {
		this.current = ByteBuffer.allocate(0);
		this.reads.cancel();
	}

}
