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

import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.StorageType;
import org.jspecify.annotations.Nullable;

/**
 * How a bucket is made that is not there yet, under
 * {@code wasmcloud.keyvalue.buckets.<key>.nats}. What says nothing is as a wasmCloud host
 * makes it, and only such a bucket does a component's plain import accept.
 *
 * @param history number of values that are kept of each key
 * @param ttl time after which an entry is gone that was not written again
 * @param limitMarker time for which the deletion marker of an expired entry stays; with
 * it, single entries can have a time to live, unless history is kept
 * @param storage where the bucket is kept
 * @param replicas number of servers that keep the bucket
 * @param description text that is shown with the bucket
 */
record NatsBucketOptions(@Nullable Integer history, @Nullable Duration ttl, @Nullable Duration limitMarker,
		@Nullable StorageType storage, @Nullable Integer replicas, @Nullable String description) {

	static final NatsBucketOptions NONE = new NatsBucketOptions(null, null, null, null, null, null);

	NatsBucketOptions orElse(NatsBucketOptions other) {
		return new NatsBucketOptions((this.history != null) ? this.history : other.history,
				(this.ttl != null) ? this.ttl : other.ttl,
				(this.limitMarker != null) ? this.limitMarker : other.limitMarker,
				(this.storage != null) ? this.storage : other.storage,
				(this.replicas != null) ? this.replicas : other.replicas,
				(this.description != null) ? this.description : other.description);
	}

	boolean allowsExpiry() {
		return this.limitMarker != null && (this.history == null || this.history == 1);
	}

	KeyValueConfiguration configuration(String bucket) {
		KeyValueConfiguration.Builder builder = KeyValueConfiguration.builder(bucket);
		if (this.history != null) {
			builder.maxHistoryPerKey(this.history);
		}
		if (this.ttl != null) {
			builder.ttl(this.ttl);
		}
		if (this.limitMarker != null) {
			builder.limitMarker(this.limitMarker);
		}
		if (this.storage != null) {
			builder.storageType(this.storage);
		}
		if (this.replicas != null) {
			builder.replicas(this.replicas);
		}
		if (this.description != null) {
			builder.description(this.description);
		}
		return builder.build();
	}

}
