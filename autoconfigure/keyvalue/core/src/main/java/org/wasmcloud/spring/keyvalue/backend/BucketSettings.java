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

import org.wasmcloud.spring.core.backend.BackendOptions;

/**
 * Which bucket a backend is asked for.
 *
 * @param name physical name, never empty
 * @param options properties of the bucket for this backend only
 */
public record BucketSettings(String name, BackendOptions options) {

	/**
	 * Settings of a bucket without properties for the backend.
	 * @param name physical name
	 * @return the settings
	 */
	public static BucketSettings of(String name) {
		return new BucketSettings(name, BackendOptions.NONE);
	}

}
