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

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Bytes of a blocking source.
 */
final class BlockingBytes extends SingleUseBytes {

	private static final int CHUNK = 16 * 1024;

	private final InputStream in;

	private volatile Scheduler scheduler = Schedulers.boundedElastic();

	BlockingBytes(InputStream in) {
		this.in = in;
	}

	@Override
	public InputStream inputStream() {
		take();
		return new GuardedInputStream(this.in);
	}

	@Override
	public Flux<ByteBuffer> flux() {
		return reads().subscribeOn(this.scheduler);
	}

	@Override
	public void readOn(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	/** The reactive view, which blocks the thread that subscribes to it and asks it. */
	Flux<ByteBuffer> reads() {
		take();
		return Flux.generate(() -> this.in, BlockingBytes::readChunk, GuardedInputStream::closeQuietly);
	}

	private static InputStream readChunk(InputStream in, SynchronousSink<ByteBuffer> sink) {
		byte[] chunk = new byte[CHUNK];
		try {
			int count = in.read(chunk);
			if (count < 0) {
				// Before the signal: whoever sees the end may rely on it.
				GuardedInputStream.closeQuietly(in);
				sink.complete();
			}
			else {
				sink.next(ByteBuffer.wrap(chunk, 0, count));
			}
		}
		catch (IOException | RuntimeException ex) {
			sink.error(Broken.by(ex));
		}
		return in;
	}

	@Override
	void release(boolean taken) {
		GuardedInputStream.closeQuietly(this.in);
	}

}
