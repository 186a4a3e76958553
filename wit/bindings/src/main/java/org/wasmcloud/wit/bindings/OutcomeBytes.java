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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * A byte stream whose end is an outcome.
 */
final class OutcomeBytes implements ByteStream {

	private final ByteStream stream;

	private final Outcome outcome;

	OutcomeBytes(ByteStream stream, CompletionStage<?> outcome) {
		this.stream = stream;
		this.outcome = new Outcome(outcome);
	}

	@Override
	public InputStream inputStream() {
		return new OutcomeInputStream(this.stream.inputStream(), this.outcome);
	}

	@Override
	public Flux<ByteBuffer> flux() {
		return this.stream.flux().concatWith(this.outcome.end());
	}

	@Override
	public byte[] readAllBytes(int limit) {
		return SingleUseBytes.readAll(this, limit);
	}

	@Override
	public void readOn(Scheduler scheduler) {
		this.stream.readOn(scheduler);
	}

	@Override
	public void close() {
		this.stream.close();
	}

	private static final class OutcomeInputStream extends FilterInputStream {

		private final Outcome outcome;

		OutcomeInputStream(InputStream in, Outcome outcome) {
			super(in);
			this.outcome = outcome;
		}

		@Override
		public int read() throws IOException {
			return endAware(super.read());
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			return endAware(super.read(bytes, offset, length));
		}

		private int endAware(int read) {
			if (read < 0) {
				this.outcome.await();
			}
			return read;
		}

	}

}
