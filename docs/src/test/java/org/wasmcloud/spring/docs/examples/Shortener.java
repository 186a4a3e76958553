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

package org.wasmcloud.spring.docs.examples;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;

import static java.nio.charset.StandardCharsets.UTF_8;

@Service
class Shortener {

	private final Bucket links;

	private final KeyvalueAtomics atomics;

	Shortener(KeyvalueStore store, KeyvalueAtomics atomics) {
		this.links = store.open("links");
		this.atomics = atomics;
	}

	boolean shorten(String code, String url) {
		try {
			this.links.set(code, url.getBytes(UTF_8), new SetOptions(Duration.ofDays(30).toMillis(), true));
			return true;
		}
		catch (KeyvalueException.PreconditionFailed ex) {
			return false; // taken
		}
	}

	Optional<String> resolve(String code) {
		Optional<String> url = this.links.get(code).map((bytes) -> new String(bytes, UTF_8));
		url.ifPresent((found) -> this.atomics.increment(this.links, "hits:" + code, 1));
		return url;
	}

}
