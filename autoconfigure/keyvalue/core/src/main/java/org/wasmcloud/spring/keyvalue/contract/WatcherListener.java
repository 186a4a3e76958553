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

package org.wasmcloud.spring.keyvalue.contract;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.wasmcloud.spring.keyvalue.backend.WatchListener;

/**
 * Tells a watcher of one generation and form of the changes. Each call gets a handle of
 * its own, which is closed afterwards.
 *
 * @param <H> the type of the handle
 */
abstract class WatcherListener<H extends AutoCloseable> implements WatchListener {

	private final Supplier<H> handles;

	private final Consumer<H> close;

	WatcherListener(Supplier<H> handles, Consumer<H> close) {
		this.handles = handles;
		this.close = close;
	}

	@Override
	public final void onSet(String key, byte[] value) {
		with((handle) -> set(handle, key, value));
	}

	@Override
	public final void onDelete(String key) {
		with((handle) -> delete(handle, key));
	}

	abstract void set(H handle, String key, byte[] value);

	abstract void delete(H handle, String key);

	private void with(Consumer<H> call) {
		H handle = this.handles.get();
		try {
			call.accept(handle);
		}
		finally {
			this.close.accept(handle);
		}
	}

}
