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

package org.wasmcloud.spring.keyvalue.backend;

/**
 * A backend whose client does not block. The reactive contracts use it directly; over any
 * other backend they run the blocking calls on threads of their own.
 */
public interface ReactiveKeyvalueBackend extends KeyvalueBackend {

	/**
	 * Gives reactive access to the bucket that {@link #bucket} gives blocking access to.
	 * @param settings which bucket, and what the configuration says about it
	 * @return the bucket
	 * @throws org.wasmcloud.spring.core.backend.BackendException if the backend cannot
	 * have a bucket of that name
	 */
	ReactiveBackendBucket reactiveBucket(BucketSettings settings);

}
