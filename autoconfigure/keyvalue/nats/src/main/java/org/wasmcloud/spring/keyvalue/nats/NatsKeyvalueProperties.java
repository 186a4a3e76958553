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

import io.nats.client.api.StorageType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How buckets are made that are not there yet. A declared bucket has the same properties
 * under "wasmcloud.keyvalue.buckets.&lt;key&gt;.nats". Each of them makes a bucket that a
 * component's plain import refuses.
 *
 * @param history Number of values that are kept of each key.
 * @param ttl Time after which an entry is gone that was not written again.
 * @param limitMarker Time for which the deletion marker of an expired entry stays. With
 * it, single entries can have a time to live, unless history is kept; from NATS 2.11 on.
 * @param storage Where the bucket is kept.
 * @param replicas Number of servers that keep the bucket.
 * @param description Text that is shown with the bucket.
 */
@ConfigurationProperties("wasmcloud.keyvalue.nats")
record NatsKeyvalueProperties(@Nullable Integer history, @Nullable Duration ttl, @Nullable Duration limitMarker,
		@Nullable StorageType storage, @Nullable Integer replicas, @Nullable String description) {

	NatsBucketOptions bucketOptions() {
		return new NatsBucketOptions(this.history, this.ttl, this.limitMarker, this.storage, this.replicas,
				this.description);
	}

}
