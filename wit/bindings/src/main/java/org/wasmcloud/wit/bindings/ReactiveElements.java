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

import java.util.stream.Stream;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Elements of a reactive source.
 *
 * @param <T> the type of an element
 */
final class ReactiveElements<T> extends SingleUse implements ElementStream<T> {

	private static final int AHEAD = 16;

	private final ReactiveSource<T> source;

	ReactiveElements(Publisher<T> publisher) {
		this.source = new ReactiveSource<>(publisher);
	}

	@Override
	public Stream<T> stream() {
		take();
		BlockingReads<T> reads = this.source.reads(AHEAD);
		return PulledElements.stream(reads::next, reads::cancel);
	}

	@Override
	public Flux<T> flux() {
		take();
		return this.source.flux();
	}

	@Override
	void release(boolean taken) {
		this.source.release(taken);
	}

}
