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

import java.util.concurrent.atomic.AtomicReference;

/**
 * What makes a stream one that is read once: the first view takes it.
 */
abstract class SingleUse implements AutoCloseable {

	private enum State {

		NEW, TAKEN, CLOSED

	}

	private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

	/**
	 * Claims the stream for one view.
	 * @throws IllegalStateException if it is taken or closed
	 */
	final void take() {
		if (!this.state.compareAndSet(State.NEW, State.TAKEN)) {
			throw new IllegalStateException((this.state.get() == State.CLOSED) ? "this stream is closed"
					: "this stream was read before; a stream is read once");
		}
	}

	@Override
	public final void close() {
		State before = this.state.getAndSet(State.CLOSED);
		if (before != State.CLOSED) {
			release(before == State.TAKEN);
		}
	}

	/**
	 * Lets the source go, once. Throws nothing.
	 * @param taken whether a view was taken before
	 */
	abstract void release(boolean taken);

}
