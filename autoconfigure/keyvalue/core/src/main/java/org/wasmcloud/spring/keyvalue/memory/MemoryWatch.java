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

package org.wasmcloud.spring.keyvalue.memory;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;

/**
 * A watch and its thread. Changes wait in a queue, so that a writer never waits for a
 * listener.
 */
final class MemoryWatch implements Watch {

	/** How long an expired entry may go unnoticed where nobody reads or writes. */
	private static final long EXPIRY_CHECK_MILLIS = 250;

	private final BlockingQueue<Consumer<WatchListener>> queue = new LinkedBlockingQueue<>();

	private final String prefix;

	private final WatchListener listener;

	private final Runnable expire;

	private final Consumer<MemoryWatch> closing;

	private final Thread thread = new Thread(this::run, "wasmcloud-keyvalue-watch");

	private volatile boolean closed;

	MemoryWatch(String prefix, WatchListener listener, Runnable expire, Consumer<MemoryWatch> closing) {
		this.prefix = prefix;
		this.listener = listener;
		this.expire = expire;
		this.closing = closing;
	}

	void start() {
		this.thread.setDaemon(true);
		this.thread.start();
	}

	void tell(String key, Consumer<WatchListener> change) {
		if (key.startsWith(this.prefix)) {
			this.queue.add(change);
		}
	}

	private void run() {
		while (!this.closed) {
			try {
				Consumer<WatchListener> change = this.queue.poll(EXPIRY_CHECK_MILLIS, TimeUnit.MILLISECONDS);
				deliver(change);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void deliver(@Nullable Consumer<WatchListener> change) {
		if (change == null) {
			this.expire.run();
			return;
		}
		change.accept(this.listener);
	}

	// Without an interrupt: a listener that is at work may finish.
	@Override
	public void close() {
		this.closed = true;
		this.closing.accept(this);
	}

}
