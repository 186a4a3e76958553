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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A short link as it is stored under its code, in JSON.
 *
 * @param url where it leads
 * @param createdAt when it was made
 * @param expiresAt when it ends, {@code null} for never
 * @param id tells it from other links that had the code, or will have it
 */
record StoredLink(String url, Instant createdAt, @Nullable Instant expiresAt, String id) {

	StoredLink withUrl(String other) {
		return new StoredLink(other, this.createdAt, this.expiresAt, this.id);
	}

	CounterKey counter(String code) {
		return new CounterKey(code, this.id);
	}

	Link withHits(String code, long hits) {
		return new Link(code, this.id, this.url, hits, this.createdAt, this.expiresAt);
	}

}
