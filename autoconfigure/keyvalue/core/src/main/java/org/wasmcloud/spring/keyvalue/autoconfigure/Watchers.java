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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;

import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueWatcher;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueWatcher;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;
import org.wasmcloud.spring.keyvalue.contract.WasiKeyvalueContracts;

/**
 * The application's own watchers, of every generation and form.
 */
class Watchers {

	private static final List<Class<?>> TYPES = List.of(KeyvalueWatcher.class, ReactiveKeyvalueWatcher.class,
			WasiKeyvalueWatcher.class);

	private final ListableBeanFactory beanFactory;

	private final KeyvalueContracts contracts;

	private final WasiKeyvalueContracts wasiContracts;

	Watchers(ListableBeanFactory beanFactory, KeyvalueContracts contracts, WasiKeyvalueContracts wasiContracts) {
		this.beanFactory = beanFactory;
		this.contracts = contracts;
		this.wasiContracts = wasiContracts;
	}

	/** The names of the watcher beans. */
	List<String> names() {
		return TYPES.stream()
			.flatMap((type) -> Stream.of(this.beanFactory.getBeanNamesForType(type)))
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * What tells a watcher of changes.
	 */
	WatchListener listener(String name, String bucket, Duration timeout) {
		Object watcher = this.beanFactory.getBean(name);
		if (watcher instanceof KeyvalueWatcher blocking) {
			return this.contracts.listener(blocking, bucket);
		}
		if (watcher instanceof ReactiveKeyvalueWatcher reactive) {
			return this.contracts.listener(reactive, bucket, timeout);
		}
		return this.wasiContracts.listener((WasiKeyvalueWatcher) watcher, bucket);
	}

	/**
	 * The watcher of a watch: the named one, or the one called like the watch, or the
	 * only one.
	 */
	String choose(String watch, @Nullable String named) {
		List<String> names = names();
		String property = Keyvalue.CAPABILITY.property(Keyvalue.WATCHES + "." + watch + ".handler");
		if (names.isEmpty()) {
			throw new WiringException("The watch '" + watch + "' has no watcher.",
					"Define a bean of type " + KeyvalueWatcher.class.getName() + ".");
		}
		if (named != null && !names.contains(named)) {
			throw new WiringException("'" + property + "' is '" + named + "', and there is no such watcher.",
					"Use one of: " + String.join(", ", names) + ".");
		}
		if (named != null) {
			return named;
		}
		if (names.contains(watch)) {
			return watch;
		}
		if (names.size() > 1) {
			throw new WiringException("The watch '" + watch + "' has several watchers to choose from.",
					"Set '" + property + "' to one of: " + String.join(", ", names) + ".");
		}
		return names.get(0);
	}

}
