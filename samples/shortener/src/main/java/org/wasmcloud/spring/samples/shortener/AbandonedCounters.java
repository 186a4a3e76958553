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

package org.wasmcloud.spring.samples.shortener;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;

/**
 * Removes the counters whose link is gone: it expired, or a hit met its removal, or the
 * store was away between the two. Nothing else has to take care of that.
 */
@Component
class AbandonedCounters {

	private static final Log logger = LogFactory.getLog(AbandonedCounters.class);

	private final Bucket links;

	private final Bucket hits;

	private final KeyvalueBatch batch;

	private final JsonMapper json;

	AbandonedCounters(KeyvalueStore store, KeyvalueBatch batch, JsonMapper json) {
		this.links = store.open("links");
		this.hits = store.open("hits");
		this.batch = batch;
		this.json = json;
	}

	@Scheduled(initialDelayString = "${shortener.sweep-interval}", fixedDelayString = "${shortener.sweep-interval}")
	void sweep() {
		try {
			removeAll();
		}
		catch (KeyvalueException ex) {
			logger.warn("Counters without a link stay until the next sweep: " + ex.getMessage());
		}
	}

	private void removeAll() {
		@Nullable String cursor = null;
		do {
			KeyResponse page = this.hits.listKeys(null, cursor);
			remove(page.keys().stream().map(CounterKey::parse).flatMap(Optional::stream).toList());
			cursor = page.cursor();
		}
		while (cursor != null);
	}

	// A counter is made by a hit on its link. So whoever sees the counter first and looks
	// for the link afterwards finds it, unless it has ended.
	private void remove(List<CounterKey> counters) {
		List<String> codes = counters.stream().map(CounterKey::code).distinct().toList();
		Map<String, String> ids = new HashMap<>();
		this.batch.getMany(this.links, codes)
			.forEach((entry) -> entry
				.ifPresent((pair) -> ids.put(pair.first(), this.json.readValue(pair.second(), StoredLink.class).id())));
		List<String> abandoned = counters.stream()
			.filter((counter) -> !counter.id().equals(ids.get(counter.code())))
			.map(CounterKey::toString)
			.toList();
		if (!abandoned.isEmpty()) {
			this.batch.deleteMany(this.hits, abandoned);
		}
	}

}
