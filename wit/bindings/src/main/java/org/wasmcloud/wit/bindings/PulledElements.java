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

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Java stream over something that gives one element after the other, {@code null} at
 * the end.
 *
 * @param <T> the type of an element
 */
final class PulledElements<T> extends Spliterators.AbstractSpliterator<T> {

	private final Pull<T> next;

	private PulledElements(Pull<T> next) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.next = next;
	}

	static <T> Stream<T> stream(Pull<T> next, Runnable close) {
		return StreamSupport.stream(new PulledElements<>(next), false).onClose(close);
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		T element = this.next.next();
		if (element == null) {
			return false;
		}
		action.accept(element);
		return true;
	}

}
