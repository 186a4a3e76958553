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

package org.wasmcloud.spring.keyvalue.contract;

import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;

/**
 * The contract of phase 1, {@code wasmcloud:keyvalue}, over one bucket.
 */
public final class Phase1KeyvalueContracts {

	private final BucketDirectory directory;

	private final String identifier;

	/**
	 * Creates the contract.
	 * @param directory the buckets
	 * @param identifier the bucket to use
	 */
	public Phase1KeyvalueContracts(BucketDirectory directory, String identifier) {
		this.directory = directory;
		this.identifier = identifier;
	}

	/**
	 * {@code wasmcloud:keyvalue/key-value}.
	 * @return a new implementation
	 */
	public Phase1KeyValue keyValue() {
		return new PortablePhase1KeyValue(this.directory, this.identifier);
	}

}
