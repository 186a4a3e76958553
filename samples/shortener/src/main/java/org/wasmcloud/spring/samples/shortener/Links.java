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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.CasResult;
import org.wasmcloud.contract.keyvalue.Entry;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;

/**
 * The links and their counters, in two buckets.
 */
@Service
class Links {

	static final Duration LONGEST = Duration.ofDays(3650);

	private static final int ATTEMPTS = 10;

	private final Bucket links;

	private final Bucket hits;

	private final KeyvalueAtomics atomics;

	private final KeyvalueCas cas;

	private final KeyvalueBatch batch;

	private final JsonMapper json;

	private final InstantSource clock;

	Links(KeyvalueStore store, KeyvalueAtomics atomics, KeyvalueCas cas, KeyvalueBatch batch, JsonMapper json,
			InstantSource clock) {
		this.links = store.open("links");
		this.hits = store.open("hits");
		this.atomics = atomics;
		this.cas = cas;
		this.batch = batch;
		this.json = json;
		this.clock = clock;
	}

	Link create(String url, @Nullable String code, @Nullable Duration ttl) {
		Instant now = this.clock.instant();
		StoredLink link = new StoredLink(url, now, (ttl != null) ? now.plus(ttl) : null, UUID.randomUUID().toString());
		return link.withHits((code != null) ? claim(code, link, ttl) : claimAny(link, ttl), 0);
	}

	private String claim(String code, StoredLink link, @Nullable Duration ttl) {
		try {
			this.links.set(code, this.json.writeValueAsBytes(link),
					new SetOptions((ttl != null) ? ttl.toMillis() : null, true));
			return code;
		}
		catch (KeyvalueException.PreconditionFailed ex) {
			throw LinkProblem.taken(code);
		}
	}

	private String claimAny(StoredLink link, @Nullable Duration ttl) {
		LinkProblem last = null;
		for (int i = 0; i < ATTEMPTS; i++) {
			try {
				return claim(LinkCode.random(), link, ttl);
			}
			catch (LinkProblem taken) {
				last = taken;
			}
		}
		throw (last != null) ? last : new IllegalStateException("no attempt was made");
	}

	/**
	 * Where a link leads.
	 */
	Optional<String> target(String code) {
		return find(code).map(StoredLink::url);
	}

	/**
	 * Where a link leads; counts the visit. The first one makes the counter.
	 */
	Optional<String> follow(String code) {
		Optional<StoredLink> link = find(code);
		link.ifPresent((found) -> this.atomics.increment(this.hits, found.counter(code).toString(), 1));
		return link.map(StoredLink::url);
	}

	VersionedLink get(String code) {
		Entry entry = this.cas.current(this.links, code).orElseThrow(LinkProblem::unknown);
		StoredLink link = read(entry.value());
		long count = this.hits.get(link.counter(code).toString()).map(HitCount::of).orElse(0L);
		return new VersionedLink(link.withHits(code, count), entry.version());
	}

	/**
	 * Lets a link lead elsewhere, if it is still the version that the caller has seen.
	 */
	VersionedLink edit(String code, String url, String version) {
		Entry entry = this.cas.current(this.links, code).orElseThrow(LinkProblem::unknown);
		StoredLink changed = read(entry.value()).withUrl(url);
		CasResult result = this.cas.swap(this.links, code, this.json.writeValueAsBytes(changed),
				new CasOptions(version, null));
		if (result instanceof CasResult.Stale stale) {
			throw (stale.value() != null) ? LinkProblem.changed() : LinkProblem.unknown();
		}
		return get(code);
	}

	void remove(String code) {
		find(code).ifPresent((link) -> {
			this.links.delete(code);
			this.hits.delete(link.counter(code).toString());
		});
	}

	LinkPage list(@Nullable String prefix, @Nullable String cursor) {
		KeyResponse page;
		try {
			page = this.links.listKeys(prefix, cursor);
		}
		catch (KeyvalueException.InvalidArgument ex) {
			throw LinkProblem.badCursor();
		}
		SortedMap<String, StoredLink> found = new TreeMap<>();
		this.batch.getMany(this.links, page.keys())
			.forEach((entry) -> entry.ifPresent((pair) -> found.put(pair.first(), read(pair.second()))));
		List<String> counters = new ArrayList<>(found.size());
		found.forEach((code, link) -> counters.add(link.counter(code).toString()));
		Map<String, Long> counts = new HashMap<>();
		this.batch.getMany(this.hits, counters)
			.forEach((entry) -> entry.ifPresent((pair) -> counts.put(pair.first(), HitCount.of(pair.second()))));
		List<Link> links = new ArrayList<>(found.size());
		found.forEach(
				(code, link) -> links.add(link.withHits(code, counts.getOrDefault(link.counter(code).toString(), 0L))));
		return new LinkPage(links, page.cursor());
	}

	private Optional<StoredLink> find(String code) {
		return this.links.get(code).map(this::read);
	}

	private StoredLink read(byte[] value) {
		return this.json.readValue(value, StoredLink.class);
	}

}
