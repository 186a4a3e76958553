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

package org.wasmcloud.spring.keyvalue.nats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.nats.client.Message;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import io.nats.client.api.KeyValueOperation;
import io.nats.client.api.StreamInfo;
import io.nats.client.support.NatsKeyValueUtil;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;

/**
 * Walks through the keys of buckets, in the order of the keys; the cursor is the last key
 * given, so any instance of the application can go on at any time. For a page the heads
 * of the last messages of all keys are read once, and the smallest keys behind the cursor
 * are kept: those of this page, and of the next ones as far ahead as the memory for it
 * reaches. For the next page only what has happened since is read.
 */
final class KeyWalks {

	private static final int PAGES_AHEAD = 20;

	private static final int MAX_WALKS = 8;

	private static final int PORTION = 1_000;

	private static final long MAX_AGE_NANOS = Duration.ofSeconds(30).toNanos();

	private final Map<Position, Ahead> walks = new LinkedHashMap<>();

	KeyPage page(NatsCalls calls, BucketStream stream, KeyNames names, KeyQuery query, Deadline deadline) {
		StreamInfo info = stream.info(deadline);
		long last = info.getStreamState().getLastSequence();
		Ahead ahead = take(new Position(stream.bucket(), query.prefix(), query.cursor()));
		KnownKeys keys;
		ConsumerConfiguration.Builder wanted = ConsumerConfiguration.builder()
			.filterSubject(names.filter(query.prefix()))
			.headersOnly(true);
		if (ahead != null && ahead.seen() <= last && ahead.created().equals(String.valueOf(info.getCreateTime()))) {
			keys = ahead.keys();
			wanted.deliverPolicy(DeliverPolicy.ByStartSequence).startSequence(ahead.seen() + 1);
		}
		else {
			ahead = null;
			keys = new KnownKeys(query.cursor(), query.limit() * PAGES_AHEAD);
			wanted.deliverPolicy(DeliverPolicy.LastPerSubject);
		}
		if (ahead == null || ahead.seen() < last) {
			read(new Replay(calls, stream, wanted, PORTION, deadline), names, query.prefix(), keys, last, deadline);
			addPrefixItself(stream, names, query.prefix(), keys, deadline);
		}
		return page(stream, query, keys, last, String.valueOf(info.getCreateTime()));
	}

	private static void read(Replay replay, KeyNames names, String prefix, KnownKeys keys, long last,
			Deadline deadline) {
		try (replay) {
			long pending = replay.pendingAtFirst();
			while (pending > 0) {
				Message message = replay.next(deadline.remaining());
				if (message == null) {
					throw Failures.timeout(null);
				}
				String key = names.key(message.getSubject());
				if (key != null && key.startsWith(prefix)) {
					if (NatsKeyValueUtil.getOperation(message.getHeaders()) == KeyValueOperation.PUT) {
						keys.set(key);
					}
					else {
						keys.removed(key);
					}
				}
				// What is written meanwhile must not keep us here.
				pending = (message.metaData().streamSequence() >= last) ? 0 : message.metaData().pendingCount();
			}
		}
	}

	private static void addPrefixItself(BucketStream stream, KeyNames names, String prefix, KnownKeys keys,
			Deadline deadline) {
		if (prefix.endsWith(".")) {
			if (stream.read(names.subject(prefix), deadline).value() != null) {
				keys.set(prefix);
			}
			else {
				keys.removed(prefix);
			}
		}
	}

	private KeyPage page(BucketStream stream, KeyQuery query, KnownKeys known, long seen, String created) {
		List<String> keys = new ArrayList<>(Math.min(query.limit(), known.inOrder().size()));
		Iterator<String> all = known.inOrder().iterator();
		while (all.hasNext() && keys.size() < query.limit()) {
			keys.add(all.next());
		}
		if (!all.hasNext() && known.isComplete()) {
			return new KeyPage(keys, null);
		}
		String last = keys.get(keys.size() - 1);
		if (all.hasNext()) {
			keep(new Position(stream.bucket(), query.prefix(), last),
					new Ahead(known.behind(last), seen, created, System.nanoTime()));
		}
		return new KeyPage(keys, last);
	}

	private synchronized @Nullable Ahead take(Position position) {
		long now = System.nanoTime();
		this.walks.values().removeIf((ahead) -> now - ahead.since() > MAX_AGE_NANOS);
		return this.walks.remove(position);
	}

	private synchronized void keep(Position position, Ahead ahead) {
		if (this.walks.size() >= MAX_WALKS) {
			Iterator<Position> oldest = this.walks.keySet().iterator();
			oldest.next();
			oldest.remove();
		}
		this.walks.put(position, ahead);
	}

	/**
	 * Where a walk is.
	 *
	 * @param bucket the bucket
	 * @param prefix the prefix of the keys
	 * @param after the last key given
	 */
	private record Position(String bucket, String prefix, @Nullable String after) {

	}

	/**
	 * The keys that follow.
	 *
	 * @param keys the keys
	 * @param seen the last message of the stream when they were read
	 * @param created when the stream was made: another one counts its messages anew
	 * @param since when they were kept
	 */
	private record Ahead(KnownKeys keys, long seen, String created, long since) {

	}

}
