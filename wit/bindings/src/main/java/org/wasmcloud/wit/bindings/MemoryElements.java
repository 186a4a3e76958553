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
import java.util.stream.Stream;

import reactor.core.publisher.Flux;

/**
 * Elements that are there already.
 *
 * @param <T> the type of an element
 */
final class MemoryElements<T> extends SingleUse implements ElementStream<T> {

	private final List<T> elements;

	MemoryElements(List<T> elements) {
		this.elements = elements;
	}

	@Override
	public Stream<T> stream() {
		take();
		return this.elements.stream();
	}

	@Override
	public Flux<T> flux() {
		take();
		return Flux.fromIterable(this.elements);
	}

	@Override
	void release(boolean taken) {
		// nothing is held
	}

}
