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

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.Tuple2;

/**
 * The tuples of the batch contracts of all generations.
 */
final class BatchTypes {

	private BatchTypes() {
	}

	static List<Optional<Tuple2<String, byte[]>>> found(List<String> keys, List<byte @Nullable []> values) {
		List<Optional<Tuple2<String, byte[]>>> found = new ArrayList<>(keys.size());
		for (int i = 0; i < keys.size(); i++) {
			String key = keys.get(i);
			found.add(Optional.ofNullable(values.get(i)).map((value) -> new Tuple2<>(key, value)));
		}
		return List.copyOf(found);
	}

	// A caller without null checks may pass null, or a list that holds it.
	static @Nullable List<Map.@Nullable Entry<String, byte[]>> entries(
			@Nullable List<Tuple2<String, byte[]>> keyValues) {
		if (keyValues == null) {
			return null;
		}
		List<Map.@Nullable Entry<String, byte[]>> entries = new ArrayList<>(keyValues.size());
		for (@Nullable
		Tuple2<String, byte[]> pair : keyValues) {
			entries.add((pair != null) ? new SimpleImmutableEntry<>(pair.first(), pair.second()) : null);
		}
		return entries;
	}

}
