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

import java.util.Set;

/**
 * Stores key-value pairs in buckets. A backend that holds a resource is also
 * {@link AutoCloseable}; one that depends on a server implements
 * {@link org.wasmcloud.spring.core.backend.Probe}.
 */
public interface KeyvalueBackend {

	/**
	 * Gives access to a bucket, without contacting anything.
	 * @param settings which bucket, and what the configuration says about it
	 * @return the bucket; each call with one name gives access to the same entries
	 * @throws org.wasmcloud.spring.core.backend.BackendException if the backend cannot
	 * have a bucket of that name
	 */
	BackendBucket bucket(BucketSettings settings);

	/**
	 * What the backend can do beyond what every backend can.
	 * @return the features, the same at each call
	 */
	Set<KeyvalueFeature> features();

}
