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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.api.StorageType;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendOptions;
import org.wasmcloud.spring.core.backend.Probe;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;

/**
 * Stores entries in JetStream as NATS KV does: the bucket {@code name} is the stream
 * {@code KV_name}, the entry {@code key} the last message of {@code $KV.name.key}. A
 * bucket that is not there is made at its first use.
 * <p>
 * The version of an entry is its revision: the number of its message in the stream, which
 * is never used again.
 */
class NatsKeyvalueBackend implements KeyvalueBackend, Probe {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,250}");

	private final NatsCalls calls;

	private final NatsBucketOptions defaults;

	private final KeyWalks walks = new KeyWalks();

	private final Map<BucketSettings, NatsBucketOptions> options = new ConcurrentHashMap<>();

	private final Map<String, BucketStream> streams = new ConcurrentHashMap<>();

	NatsKeyvalueBackend(Connection connection, Duration timeout, NatsBucketOptions defaults) {
		this.calls = new NatsCalls(connection, timeout);
		this.defaults = defaults;
	}

	@Override
	public BackendBucket bucket(BucketSettings settings) {
		String name = settings.name();
		if (!NAME.matcher(name).matches()) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT, "The name '" + name
					+ "' is none that NATS takes for a bucket: letters, digits, dashes and underscores, at most 250.");
		}
		NatsBucketOptions wanted = options(settings);
		BucketStream stream = this.streams.compute(name, (same, known) -> (known != null && known.isMadeWith(wanted))
				? known : new BucketStream(this.calls, name, wanted));
		return new NatsBucket(this.calls, stream, this.walks);
	}

	// Only declared buckets have options, so the map is no larger than the configuration.
	private NatsBucketOptions options(BucketSettings settings) {
		return (settings.options() == BackendOptions.NONE) ? this.defaults : this.options.computeIfAbsent(settings,
				(declared) -> declared.options().bind(NatsBucketOptions.class).orElse(this.defaults));
	}

	@Override
	public Set<KeyvalueFeature> features() {
		Set<KeyvalueFeature> features = EnumSet.of(KeyvalueFeature.WATCH);
		if (this.defaults.storage() != StorageType.Memory) {
			features.add(KeyvalueFeature.DURABLE);
		}
		if (this.defaults.allowsExpiry()) {
			features.add(KeyvalueFeature.EXPIRY);
		}
		return Set.copyOf(features);
	}

	@Override
	public void probe() {
		try {
			Message account = this.calls.request("$JS.API.INFO", null, new byte[0], this.calls.deadline());
			String answer = new String(account.getData(), StandardCharsets.UTF_8);
			if (answer.contains("\"error\"")) {
				throw new BackendException(BackendException.Kind.UNAVAILABLE,
						"JetStream is not available to this account.");
			}
		}
		catch (NoRespondersException ex) {
			throw new BackendException(BackendException.Kind.UNAVAILABLE, "JetStream is not available.", ex);
		}
	}

}
