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

import java.util.Iterator;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Elements of a blocking source.
 *
 * @param <T> the type of an element
 */
final class BlockingElements<T> extends SingleUse implements ElementStream<T> {

	private final Stream<T> elements;

	private volatile Scheduler scheduler = Schedulers.boundedElastic();

	BlockingElements(Stream<T> elements) {
		this.elements = elements;
	}

	@Override
	public Stream<T> stream() {
		take();
		return PulledElements.stream(guarded(this.elements.iterator()), this::close);
	}

	private static <T> Pull<T> guarded(Iterator<T> iterator) {
		return () -> {
			try {
				return (iterator.hasNext()) ? iterator.next() : null;
			}
			catch (RuntimeException ex) {
				throw Broken.by(ex);
			}
		};
	}

	@Override
	public Flux<T> flux() {
		return reads().subscribeOn(this.scheduler);
	}

	@Override
	public void readOn(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	/** The reactive view, which blocks the thread that subscribes to it and asks it. */
	Flux<T> reads() {
		take();
		return Flux.generate(() -> guarded(this.elements.iterator()), this::pass, (next) -> close());
	}

	private Pull<T> pass(Pull<T> next, SynchronousSink<T> sink) {
		try {
			T element = next.next();
			if (element != null) {
				sink.next(element);
			}
			else {
				// Before the signal: whoever sees the end may rely on it.
				close();
				sink.complete();
			}
		}
		catch (WitStreamException ex) {
			sink.error(ex);
		}
		return next;
	}

	@Override
	void release(boolean taken) {
		GuardedInputStream.closeQuietly(this.elements);
	}

}
