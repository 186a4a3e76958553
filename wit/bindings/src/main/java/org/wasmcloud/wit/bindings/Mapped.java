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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Values that hold others, with what they hold mapped.
 */
public final class Mapped {

	private Mapped() {
	}

	/**
	 * A value, computed once and mapped.
	 * @param value the value
	 * @param mapping applied to it
	 * @param <T> the type of the value
	 * @param <R> the type of the mapped value
	 * @return the mapped value
	 */
	public static <T, R> R value(T value, Function<? super T, ? extends R> mapping) {
		return mapping.apply(value);
	}

	/**
	 * A map with its values mapped.
	 * @param values the map
	 * @param mapping applied to each value
	 * @param <K> the type of a key
	 * @param <V> the type of a value
	 * @param <R> the type of a mapped value
	 * @return an unmodifiable map in the same order
	 */
	public static <K, V, R> Map<K, R> values(Map<K, V> values, Function<? super V, ? extends R> mapping) {
		Map<K, R> mapped = new LinkedHashMap<>();
		values.forEach((key, value) -> mapped.put(key, mapping.apply(value)));
		return Collections.unmodifiableMap(mapped);
	}

	/**
	 * A result with its sides mapped.
	 * @param result the result
	 * @param ok applied to a success
	 * @param err applied to a failure
	 * @param <T> the type of a success
	 * @param <E> the type of a failure
	 * @param <R> the type of a mapped success
	 * @param <F> the type of a mapped failure
	 * @return the mapped result
	 */
	public static <T, E, R, F> Result<R, F> result(Result<T, E> result, Function<? super T, ? extends R> ok,
			Function<? super E, ? extends F> err) {
		Function<T, Result<R, F>> success = (value) -> Result.ok(ok.apply(value));
		Function<E, Result<R, F>> failure = (error) -> Result.err(err.apply(error));
		return result.fold(success, failure);
	}

}
