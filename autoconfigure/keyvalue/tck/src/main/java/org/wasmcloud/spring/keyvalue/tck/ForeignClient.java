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

package org.wasmcloud.spring.keyvalue.tck;

import org.jspecify.annotations.Nullable;

/**
 * What somebody else does with the entries of a backend: by its server's own client, or
 * by the shell.
 */
public interface ForeignClient {

	/**
	 * Writes an entry, whether it is there or not. The bucket has been written to by this
	 * project before.
	 * @param bucket the name of the bucket
	 * @param key the key
	 * @param value the value
	 * @throws Exception if that fails
	 */
	void set(String bucket, String key, byte[] value) throws Exception;

	/**
	 * Reads an entry.
	 * @param bucket the name of the bucket
	 * @param key the key
	 * @return the value, {@code null} if the key is not set
	 * @throws Exception if that fails
	 */
	byte @Nullable [] get(String bucket, String key) throws Exception;

}
