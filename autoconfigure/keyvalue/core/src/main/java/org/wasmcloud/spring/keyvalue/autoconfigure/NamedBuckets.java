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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;
import org.wasmcloud.spring.keyvalue.contract.WasiKeyvalueContracts;

/**
 * Hands out the declared buckets; the factory bean of their definitions.
 */
class NamedBuckets {

	static final String BEAN_NAME = "wasmcloudKeyvalueNamedBuckets";

	private final KeyvalueBuckets buckets;

	private final KeyvalueContracts contracts;

	private final WasiKeyvalueContracts wasiContracts;

	NamedBuckets(KeyvalueBuckets buckets, KeyvalueContracts contracts, WasiKeyvalueContracts wasiContracts) {
		this.buckets = buckets;
		this.contracts = contracts;
		this.wasiContracts = wasiContracts;
	}

	Bucket bucket(String key) {
		return this.contracts.sharedBucket(this.buckets.get(key));
	}

	ReactiveBucket reactiveBucket(String key) {
		return this.contracts.sharedReactiveBucket(this.buckets.get(key));
	}

	WasiBucket wasiBucket(String key) {
		return this.wasiContracts.sharedBucket(this.buckets.get(key));
	}

}
