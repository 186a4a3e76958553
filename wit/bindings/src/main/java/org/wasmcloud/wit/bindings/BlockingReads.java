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

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.scheduler.Schedulers;

/**
 * Blocking reads of a reactive source, which is asked for a few elements ahead of the
 * reader and no more. What came before a failure is read before it. What was fetched and
 * is never read is closed, if it is something to close.
 *
 * @param <T> the type of an element
 */
final class BlockingReads<T> extends BaseSubscriber<T> {

	private static final Object END = new Object();

	private final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();

	private final int ahead;

	private @Nullable Object last;

	private BlockingReads(int ahead) {
		this.ahead = ahead;
	}

	static <T> BlockingReads<T> of(Publisher<T> source, int ahead) {
		BlockingReads<T> reads = new BlockingReads<>(ahead);
		source.subscribe(reads);
		return reads;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		subscription.request(this.ahead);
	}

	@Override
	protected void hookOnNext(T value) {
		this.signals.add(value);
		if (isDisposed()) {
			closeUnread();
		}
	}

	@Override
	protected void hookOnComplete() {
		this.signals.add(END);
	}

	@Override
	protected void hookOnError(Throwable throwable) {
		this.signals.add(Broken.by(throwable));
	}

	@Override
	protected void hookOnCancel() {
		closeUnread();
		this.signals.add(END);
	}

	private void closeUnread() {
		for (Object unread : this.signals) {
			if (unread instanceof AutoCloseable closeable && this.signals.remove(unread)) {
				GuardedInputStream.closeQuietly(closeable);
			}
		}
	}

	/**
	 * The next element, waited for.
	 * @return the element, or {@code null} at the end
	 * @throws WitStreamException if the source failed or the thread is interrupted
	 */
	@Nullable T next() {
		Object signal = (this.last != null) ? this.last : await();
		if (signal == END || signal instanceof WitStreamException) {
			this.last = signal;
			if (signal instanceof WitStreamException broken) {
				throw broken;
			}
			return null;
		}
		request(1);
		@SuppressWarnings("unchecked")
		T element = (T) signal;
		return element;
	}

	private Object await() {
		Object signal = this.signals.poll();
		if (signal != null) {
			return signal;
		}
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("a blocking read on thread '" + Thread.currentThread().getName()
					+ "', which must not block; read the reactive view instead");
		}
		try {
			return this.signals.take();
		}
		catch (InterruptedException ex) {
			cancel();
			Thread.currentThread().interrupt();
			return new WitStreamException("interrupted while reading a stream", ex);
		}
	}

}
