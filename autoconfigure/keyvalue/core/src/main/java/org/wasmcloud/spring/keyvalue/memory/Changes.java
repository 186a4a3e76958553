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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;

/**
 * Tells the watchers of a bucket what happens in it.
 */
final class Changes {

	private final List<MemoryWatch> watches = new CopyOnWriteArrayList<>();

	Watch watch(String prefix, WatchListener listener, Runnable expire) {
		MemoryWatch watch = new MemoryWatch(prefix, listener, expire, this.watches::remove);
		this.watches.add(watch);
		watch.start();
		return watch;
	}

	void set(String key, byte[] value) {
		tell(key, (listener) -> listener.onSet(key, value.clone()));
	}

	void deleted(String key) {
		tell(key, (listener) -> listener.onDelete(key));
	}

	private void tell(String key, Consumer<WatchListener> change) {
		for (MemoryWatch watch : this.watches) {
			watch.tell(key, change);
		}
	}

}
