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

package org.wasmcloud.spring.keyvalue.redis;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendOptions;
import org.wasmcloud.spring.core.backend.Probe;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;

/**
 * Stores entries in Redis 7.0 or later, Valkey, a cluster of them or behind Sentinel:
 * whatever the application's connection leads to.
 * <p>
 * The entry {@code key} of the bucket {@code name} is the string {@code name:key}, which
 * foreign clients may read and write. Its version for compare-and-swap stands beside the
 * value, never in it. It changes with every write through this backend, by every
 * contract; of other applications only a write that shortens an expiry to the same
 * millisecond can escape. What a foreign client does is seen as a change if it sets the
 * key anew (also to the same value), deletes it, gives it another expiry, or changes its
 * value in place to something else. It is not seen if the client changes the value in
 * place, keeping the expiry ({@code INCR}, {@code APPEND}, {@code SET ... KEEPTTL}), and
 * changes it back before anybody looks, or sets an expiring key anew so that it expires
 * in the very millisecond as before.
 * <p>
 * To have a version costs nothing until it is asked for. From then until the next write
 * an entry without expiry carries one that lies some 142,000 years ahead: that is the
 * version. A server with a {@code maxmemory-policy} of the {@code volatile} sort may
 * evict such an entry as it may any that expires.
 */
class RedisKeyvalueBackend implements KeyvalueBackend, Probe {

	private static final String SEPARATOR = ":";

	private static final Set<KeyvalueFeature> FEATURES = Set.of(KeyvalueFeature.EXPIRY, KeyvalueFeature.DURABLE,
			KeyvalueFeature.LISTS_AND_SETS, KeyvalueFeature.WATCH);

	private final RedisAccess redis;

	private final Patience patience;

	private final KeyWalks walks = new KeyWalks();

	private final VersionedBuckets versioned = new VersionedBuckets();

	private final Map<BucketSettings, RedisBucketOptions> options = new ConcurrentHashMap<>();

	RedisKeyvalueBackend(RedisAccess redis, Duration timeout) {
		this.redis = redis;
		this.patience = new Patience(timeout);
	}

	@Override
	public BackendBucket bucket(BucketSettings settings) {
		KeyLayout layout = layout(settings);
		RedisEntries entries = entries(layout);
		return new RedisBucket(entries, new RedisCollections(this.redis, layout, this.patience), this.patience,
				watching(layout, entries));
	}

	private WatchableBucket watching(KeyLayout layout, RedisEntries entries) {
		RedisServers servers = this.redis.servers();
		return (prefix, listener) -> new RedisWatch(servers, new KeyspaceEvents(servers.database(), layout, prefix),
				this.patience.timeout(), (key) -> this.patience.await(entries.get(key), entries::failure), listener)
			.start();
	}

	KeyLayout layout(BucketSettings settings) {
		return new KeyLayout(prefix(settings));
	}

	RedisEntries entries(KeyLayout layout) {
		return new RedisEntries(this.redis, layout, this.walks, this.versioned);
	}

	Patience patience() {
		return this.patience;
	}

	private String prefix(BucketSettings settings) {
		String keyPrefix = options(settings).keyPrefix();
		if (keyPrefix != null) {
			return keyPrefix;
		}
		if (settings.name().contains(SEPARATOR)) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT,
					"The name '" + settings.name() + "' contains '" + SEPARATOR
							+ "', which ends the name of a bucket in Redis keys: its entries could be those of another "
							+ "bucket. A bucket whose 'redis.key-prefix' says what its keys begin with may have it.");
		}
		return settings.name() + SEPARATOR;
	}

	// Only declared buckets have options, so the map is no larger than the configuration.
	private RedisBucketOptions options(BucketSettings settings) {
		return (settings.options() == BackendOptions.NONE) ? RedisBucketOptions.NONE : this.options
			.computeIfAbsent(settings, (declared) -> declared.options().bind(RedisBucketOptions.class));
	}

	@Override
	public Set<KeyvalueFeature> features() {
		return FEATURES;
	}

	@Override
	public void probe() {
		this.patience.await(this.redis.ping(), (failure) -> Failures.of(failure, this.redis));
	}

}
