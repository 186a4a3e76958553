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
 * A short link as the API shows it.
 *
 * @param code what stands in the short address
 * @param id tells it from other links that had the code, or will have it
 * @param url where it leads
 * @param hits how often it was followed
 * @param createdAt when it was made
 * @param expiresAt when it ends, {@code null} for never
 */
record Link(String code, String id, String url, long hits, Instant createdAt, @Nullable Instant expiresAt) {

}
