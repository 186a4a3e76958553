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
 * Told of changes in a bucket. It throws nothing.
 */
public interface WatchListener {

	/**
	 * A value was written, by whatever operation.
	 * @param key the key
	 * @param value what was written, or something newer
	 */
	void onSet(String key, byte[] value);

	/**
	 * An entry was removed, or has expired.
	 * @param key the key
	 */
	void onDelete(String key);

}
