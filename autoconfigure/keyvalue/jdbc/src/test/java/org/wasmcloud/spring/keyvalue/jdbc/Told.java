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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.wasmcloud.spring.keyvalue.backend.WatchListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps what a watch tells.
 */
final class Told implements WatchListener {

	private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

	@Override
	public void onSet(String key, byte[] value) {
		this.events.add(key + "=" + new String(value, StandardCharsets.UTF_8));
	}

	@Override
	public void onDelete(String key) {
		this.events.add(key + " is gone");
	}

	String next() {
		try {
			String event = this.events.poll(60, TimeUnit.SECONDS);
			assertThat(event).as("nothing was told").isNotNull();
			return String.valueOf(event);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Writes until something is told, and so the first look has been taken. */
	void awaitFirst(Runnable write) {
		do {
			write.run();
		}
		while (this.events.isEmpty());
	}

	/** Leaves out what was told before an event. */
	void skipTo(String event) {
		while (!next().equals(event)) {
			assertThat(event).isNotEmpty();
		}
	}

	boolean isEmpty() {
		return this.events.isEmpty();
	}

}
