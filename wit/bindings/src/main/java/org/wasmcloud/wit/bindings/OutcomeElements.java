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
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * An element stream whose end is an outcome.
 *
 * @param <T> the type of an element
 */
final class OutcomeElements<T> implements ElementStream<T> {

	private final ElementStream<T> source;

	private final Outcome outcome;

	OutcomeElements(ElementStream<T> source, CompletionStage<?> outcome) {
		this.source = source;
		this.outcome = new Outcome(outcome);
	}

	@Override
	public Stream<T> stream() {
		Stream<T> stream = this.source.stream();
		Iterator<T> iterator = stream.iterator();
		return PulledElements.stream(() -> next(iterator), stream::close);
	}

	private @Nullable T next(Iterator<T> iterator) {
		if (iterator.hasNext()) {
			return iterator.next();
		}
		this.outcome.await();
		return null;
	}

	@Override
	public Flux<T> flux() {
		return this.source.flux().concatWith(this.outcome.end());
	}

	@Override
	public void readOn(Scheduler scheduler) {
		this.source.readOn(scheduler);
	}

	@Override
	public void close() {
		this.source.close();
	}

}
