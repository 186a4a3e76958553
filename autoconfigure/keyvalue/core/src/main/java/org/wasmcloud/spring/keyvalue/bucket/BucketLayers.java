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

package org.wasmcloud.spring.keyvalue.bucket;

/**
 * What stands between the contract and a bucket's entries.
 *
 * @param prefix what every stored key begins with, unseen by the application
 * @param readOnly whether every write is denied
 * @param maxValueSize the largest value in bytes
 */
public record BucketLayers(String prefix, boolean readOnly, long maxValueSize) {

	/** Nothing in between. */
	public static final BucketLayers NONE = new BucketLayers("", false, Long.MAX_VALUE);

}
