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
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * What stands under a key. Lists and sets change in place, under the bucket's lock.
 */
sealed interface Content {

	/**
	 * What is expected to be a value.
	 */
	static byte @Nullable [] bytes(@Nullable Content content) {
		if (content == null) {
			return null;
		}
		if (content instanceof Bytes bytes) {
			return bytes.value();
		}
		throw conflict("value");
	}

	/**
	 * What is expected to be a list.
	 */
	static @Nullable List<String> list(@Nullable Content content) {
		if (content == null) {
			return null;
		}
		if (content instanceof Elements elements) {
			return elements.list();
		}
		throw conflict("list");
	}

	/**
	 * What is expected to be a set.
	 */
	static @Nullable Set<String> set(@Nullable Content content) {
		if (content == null) {
			return null;
		}
		if (content instanceof Members members) {
			return members.set();
		}
		throw conflict("set");
	}

	private static BackendException conflict(String expected) {
		return new BackendException(BackendException.Kind.CONFLICT,
				"What stands under the key is not a " + expected + ".");
	}

	/** A value; never changed in place. */
	record Bytes(byte[] value) implements Content {

	}

	/** A list. */
	record Elements(List<String> list) implements Content {

	}

	/** A set. */
	record Members(Set<String> set) implements Content {

	}

}
