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

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * A {@code stream<T>} of anything but bytes, as {@link ByteStream} is one of bytes: read
 * once, with a blocking and a reactive view. Whoever holds it reads it to its end or
 * closes it.
 *
 * @param <T> the type of an element
 */
public interface ElementStream<T> extends AutoCloseable {

	/**
	 * Elements that are there already.
	 * @param elements the elements
	 * @param <T> the type of an element
	 * @return the stream
	 */
	static <T> ElementStream<T> of(List<T> elements) {
		return new MemoryElements<>(List.copyOf(elements));
	}

	/**
	 * Elements of a blocking source, which is closed with the stream. A reactive reader
	 * makes it block a thread of
	 * {@link reactor.core.scheduler.Schedulers#boundedElastic()}, or of the scheduler of
	 * {@link #readOn}, never its own.
	 * @param elements the source
	 * @param <T> the type of an element
	 * @return the stream
	 */
	static <T> ElementStream<T> of(Stream<T> elements) {
		return new BlockingElements<>(elements);
	}

	/**
	 * Elements of a reactive source, see {@link ByteStream#of(Publisher)}.
	 * @param publisher the source
	 * @param <T> the type of an element
	 * @return the stream
	 */
	static <T> ElementStream<T> of(Publisher<T> publisher) {
		return new ReactiveElements<>(publisher);
	}

	/**
	 * The blocking view, see {@link ByteStream#inputStream()}.
	 * @return the elements; the reader closes it
	 * @throws IllegalStateException if the stream was read or closed before
	 */
	Stream<T> stream();

	/**
	 * The reactive view.
	 * @return the elements; cancelling it closes the source
	 * @throws IllegalStateException if the stream was read or closed before
	 */
	Flux<T> flux();

	/**
	 * Says where a reactive reader blocks, see {@link ByteStream#readOn}.
	 * @param scheduler a scheduler whose threads may block
	 */
	default void readOn(Scheduler scheduler) {
		// most sources block nobody
	}

	/**
	 * This stream with each element mapped as it is read. A mapping that fails breaks the
	 * stream.
	 * @param mapping the mapping
	 * @param <R> the type of a mapped element
	 * @return the mapped stream; this one is not to be used any more
	 */
	default <R> ElementStream<R> map(Function<? super T, ? extends R> mapping) {
		return new MappedElements<>(this, mapping);
	}

	/**
	 * This stream joined with the future that tells how it ended, see
	 * {@link ByteStream#withOutcome}.
	 * @param outcome the outcome
	 * @return the joined stream; this one is not to be used any more
	 */
	default ElementStream<T> withOutcome(CompletionStage<?> outcome) {
		return new OutcomeElements<>(this, outcome);
	}

	/**
	 * Closes or cancels the source. Throws nothing; a second time does nothing.
	 */
	@Override
	void close();

}
