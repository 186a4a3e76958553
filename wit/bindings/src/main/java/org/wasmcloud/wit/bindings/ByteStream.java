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
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * A {@code stream<u8>} inside a record, variant or tuple: one type for blocking and
 * reactive code, read once. Whoever holds it reads it to its end or closes it. A stream
 * that breaks is a {@link WitStreamException} to its reader.
 */
public interface ByteStream extends AutoCloseable {

	/**
	 * Bytes that are there already; the array is not copied.
	 * @param bytes the bytes
	 * @return the stream
	 */
	static ByteStream of(byte[] bytes) {
		return new MemoryBytes(bytes);
	}

	/**
	 * A text in UTF-8.
	 * @param utf8 the text
	 * @return the stream
	 */
	static ByteStream of(String utf8) {
		return new MemoryBytes(utf8.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Bytes of a blocking source, which is closed with the stream. A reactive reader
	 * makes it block a thread of
	 * {@link reactor.core.scheduler.Schedulers#boundedElastic()}, or of the scheduler of
	 * {@link #readOn}, never its own.
	 * @param in the source
	 * @return the stream
	 */
	static ByteStream of(InputStream in) {
		return new BlockingBytes(in);
	}

	/**
	 * Bytes of a reactive source, subscribed to once and asked for no more than a reader
	 * can take. A stream that is closed unread subscribes and cancels, so that a source
	 * that holds something lets it go.
	 * @param publisher the source
	 * @return the stream
	 */
	static ByteStream of(Publisher<ByteBuffer> publisher) {
		return new ReactiveBytes(publisher);
	}

	/**
	 * The blocking view. An interrupted read cancels the source, keeps the interrupt flag
	 * and throws {@link WitStreamException}.
	 * @return the bytes; the reader closes it
	 * @throws IllegalStateException if the stream was read or closed before
	 */
	InputStream inputStream();

	/**
	 * The reactive view.
	 * @return the bytes; cancelling it closes the source
	 * @throws IllegalStateException if the stream was read or closed before
	 */
	Flux<ByteBuffer> flux();

	/**
	 * Says where a reactive reader blocks, if the source does. To be said before the
	 * reactive view is taken.
	 * @param scheduler a scheduler whose threads may block
	 */
	default void readOn(Scheduler scheduler) {
		// most sources block nobody
	}

	/**
	 * All bytes; closes the stream. Blocks where the source does.
	 * @param limit how many bytes may come
	 * @return the bytes
	 * @throws WitStreamException once more than {@code limit} bytes came
	 * @throws IllegalStateException if the stream was read or closed before
	 */
	byte[] readAllBytes(int limit);

	/**
	 * This stream joined with the future that tells how it ended: after the last byte the
	 * reader waits for it, and an outcome that failed, or is a {@link Result.Err}, is a
	 * {@link WitStreamException} in place of the end.
	 * @param outcome the outcome
	 * @return the joined stream; this one is not to be used any more
	 */
	default ByteStream withOutcome(CompletionStage<?> outcome) {
		return new OutcomeBytes(this, outcome);
	}

	/**
	 * Closes or cancels the source. Throws nothing; a second time does nothing.
	 */
	@Override
	void close();

}
