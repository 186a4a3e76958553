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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.nats.client.impl.Headers;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * A bucket in JetStream. What depends on the entry that is there is written only if its
 * revision is still the one that was read, and else done anew.
 */
final class NatsBucket implements BackendBucket, WatchableBucket {

	private static final byte[] NOTHING = new byte[0];

	/** How many requests of a batch are under way at a time. */
	private static final int AT_A_TIME = 256;

	private final NatsCalls calls;

	private final BucketStream stream;

	private final KeyNames names;

	private final KeyWalks walks;

	NatsBucket(NatsCalls calls, BucketStream stream, KeyWalks walks) {
		this.calls = calls;
		this.stream = stream;
		this.names = new KeyNames(stream.bucket());
		this.walks = walks;
	}

	@Override
	public byte @Nullable [] get(String key) {
		return read(key).value();
	}

	@Override
	public boolean exists(String key) {
		return read(key).value() != null;
	}

	private Slot read(String key) {
		String subject = this.names.subject(key);
		return this.stream.use((deadline) -> this.stream.read(subject, deadline));
	}

	@Override
	public boolean set(String key, byte[] value, WriteOptions options) {
		String subject = this.names.subject(key);
		return this.stream.use((deadline) -> {
			Duration ttl = options.ttl();
			if (ttl != null && !this.stream.allowsExpiry(deadline)) {
				throw Failures.noExpiry(null);
			}
			if (!options.ifAbsent()) {
				this.stream.write(subject, headers(ttl), value, deadline);
				return true;
			}
			return create(subject, value, ttl, deadline);
		});
	}

	private boolean create(String subject, byte[] value, @Nullable Duration ttl, Deadline deadline) {
		long expected = 0;
		while (!this.stream.tryWrite(subject, headers(ttl), value, expected, deadline)) {
			Slot slot = this.stream.readForUpdate(subject, deadline);
			if (slot.value() != null) {
				return false;
			}
			expected = slot.revision();
			checkTime(deadline);
		}
		return true;
	}

	private static @Nullable Headers headers(@Nullable Duration ttl) {
		return (ttl != null) ? new Headers().put(Expiry.TTL, Expiry.seconds(ttl)) : null;
	}

	@Override
	public void delete(String key) {
		remove(key);
	}

	@Override
	public boolean remove(String key) {
		String subject = this.names.subject(key);
		return this.stream.use((deadline) -> {
			Slot slot = this.stream.readForUpdate(subject, deadline);
			while (slot.value() != null) {
				if (this.stream.tryWrite(subject, removal(), NOTHING, slot.revision(), deadline)) {
					return true;
				}
				checkTime(deadline);
				slot = this.stream.readForUpdate(subject, deadline);
			}
			return false;
		});
	}

	@Override
	public long increment(String key, Increment increment) {
		String subject = this.names.subject(key);
		return this.stream.use((deadline) -> this.stream.locks().holding(key, deadline, () -> {
			while (true) {
				Slot slot = this.stream.readForUpdate(subject, deadline);
				Instant expires = (slot.value() != null) ? Expiry.of(slot) : null;
				Headers headers = keeping(expires, deadline);
				boolean gone = expires != null && headers == null;
				long counter = increment.applyTo(Counter.parse(gone ? null : slot.value()));
				if (this.stream.tryWrite(subject, headers, Counter.format(counter), slot.revision(), deadline)) {
					return counter;
				}
				checkTime(deadline);
			}
		}));
	}

	@Override
	public @Nullable VersionedValue current(String key) {
		return read(key).versioned();
	}

	@Override
	public SwapResult swap(String key, byte[] value, SwapGuard guard) {
		String subject = this.names.subject(key);
		return this.stream.use((deadline) -> {
			while (true) {
				Slot slot = this.stream.readForUpdate(subject, deadline);
				if (!guard.accepts(slot.versioned())) {
					return SwapResult.stale(slot.versioned());
				}
				Instant expires = Expiry.of(slot);
				Headers headers = keeping(expires, deadline);
				if (expires != null && headers == null) {
					return SwapResult.stale(null);
				}
				if (this.stream.tryWrite(subject, headers, value, slot.revision(), deadline)) {
					return SwapResult.SWAPPED;
				}
				checkTime(deadline);
			}
		});
	}

	private @Nullable Headers keeping(@Nullable Instant expires, Deadline deadline) {
		if (expires == null) {
			return null;
		}
		return Expiry.keeping(expires, () -> this.stream.serverTime(deadline));
	}

	private static void checkTime(Deadline deadline) {
		if (deadline.hasPassed()) {
			throw new BackendException(BackendException.Kind.TIMEOUT,
					"Others changed the entry again and again; nothing was written.");
		}
	}

	@Override
	public KeyPage keys(KeyQuery query) {
		return this.stream.use((deadline) -> this.walks.page(this.calls, this.stream, this.names, query, deadline));
	}

	@Override
	public List<byte @Nullable []> getMany(List<String> keys) {
		List<String> subjects = keys.stream().map(this.names::subject).toList();
		List<byte @Nullable []> values = new ArrayList<>(keys.size());
		for (int from = 0; from < subjects.size(); from += AT_A_TIME) {
			List<String> some = subjects.subList(from, Math.min(from + AT_A_TIME, subjects.size()));
			this.stream.use((deadline) -> slots(some, deadline)).forEach((slot) -> values.add(slot.value()));
		}
		return values;
	}

	private List<Slot> slots(List<String> subjects, Deadline deadline) {
		if (!this.stream.isReadDirectly(deadline)) {
			return subjects.stream().map((subject) -> this.stream.read(subject, deadline)).toList();
		}
		List<NatsCalls.Request> answers = subjects.stream()
			.map((subject) -> this.calls.send(this.stream.readSubject(subject), null, NOTHING, deadline))
			.toList();
		return answers.stream().map((answer) -> this.stream.direct(this.calls.await(answer, deadline))).toList();
	}

	@Override
	public void setMany(Map<String, byte[]> entries) {
		List<String> subjects = entries.keySet().stream().map(this.names::subject).toList();
		List<byte[]> values = List.copyOf(entries.values());
		Batch batch = new Batch("written", subjects.size());
		batch.run(AT_A_TIME, (from, to) -> this.stream.use((deadline) -> {
			List<NatsCalls.Request> answers = new ArrayList<>();
			for (int i = from; i < to; i++) {
				answers.add(this.calls.send(subjects.get(i), null, values.get(i), deadline));
			}
			for (NatsCalls.Request answer : answers) {
				this.stream.acknowledge(this.calls.await(answer, deadline));
			}
			return true;
		}));
	}

	@Override
	public void deleteMany(Collection<String> keys) {
		List<String> subjects = keys.stream().distinct().map(this.names::subject).toList();
		Batch batch = new Batch("removed", subjects.size());
		batch.run(AT_A_TIME, (from, to) -> this.stream.use((deadline) -> {
			List<NatsCalls.Request> answers = new ArrayList<>();
			List<Slot> slots = slots(subjects.subList(from, to), deadline);
			for (int i = from; i < to; i++) {
				if (slots.get(i - from).value() != null) {
					answers.add(this.calls.send(subjects.get(i), removal(), NOTHING, deadline));
				}
			}
			for (NatsCalls.Request answer : answers) {
				this.stream.acknowledge(this.calls.await(answer, deadline));
			}
			return true;
		}));
	}

	private static Headers removal() {
		return new Headers().put("KV-Operation", "DEL");
	}

	@Override
	public Watch watch(String prefix, WatchListener listener) {
		return NatsWatch.begin(this.calls, this.stream, this.names, prefix, listener);
	}

}
