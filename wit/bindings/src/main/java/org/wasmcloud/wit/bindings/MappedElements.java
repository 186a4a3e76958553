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

import java.util.function.Function;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * Elements mapped as they are read.
 *
 * @param source what is read
 * @param mapping the mapping
 * @param <S> the type of an element of the source
 * @param <T> the type of a mapped element
 */
record MappedElements<S, T>(ElementStream<S> source,
		Function<? super S, ? extends T> mapping) implements ElementStream<T> {

	@Override
	public Stream<T> stream() {
		return this.source.stream().map(this::mapped);
	}

	@Override
	public Flux<T> flux() {
		return this.source.flux().map(this::mapped);
	}

	private T mapped(S element) {
		try {
			return this.mapping.apply(element);
		}
		catch (RuntimeException ex) {
			throw Broken.by(ex);
		}
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
