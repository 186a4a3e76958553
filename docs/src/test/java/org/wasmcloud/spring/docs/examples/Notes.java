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

import java.util.Optional;

import org.springframework.stereotype.Service;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.CasResult;
import org.wasmcloud.contract.keyvalue.Entry;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;

import static java.nio.charset.StandardCharsets.UTF_8;

@Service
class Notes {

	private final Bucket notes;

	private final KeyvalueCas cas;

	Notes(KeyvalueStore store, KeyvalueCas cas) {
		this.notes = store.open("notes");
		this.cas = cas;
	}

	void append(String key, String line) {
		Optional<Entry> entry = this.cas.current(this.notes, key);
		while (entry.isPresent()) {
			String text = new String(entry.get().value(), UTF_8) + line + "\n";
			CasResult result = this.cas.swap(this.notes, key, text.getBytes(UTF_8),
					new CasOptions(entry.get().version(), null));
			if (!(result instanceof CasResult.Stale stale)) {
				return;
			}
			entry = Optional.ofNullable(stale.value()); // somebody was faster: once more
		}
	}

}
