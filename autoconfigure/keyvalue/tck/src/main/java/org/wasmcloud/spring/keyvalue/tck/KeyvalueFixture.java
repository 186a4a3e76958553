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

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import reactor.core.scheduler.Schedulers;

import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.spring.core.backend.BackendOptions;
import org.wasmcloud.spring.core.backend.SelectedBackend;
import org.wasmcloud.spring.core.call.BackendCalls;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.bucket.BucketDefinition;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;
import org.wasmcloud.spring.keyvalue.contract.Phase1KeyvalueContracts;
import org.wasmcloud.spring.keyvalue.contract.WasiCursors;
import org.wasmcloud.spring.keyvalue.contract.WasiKeyvalueContracts;

/**
 * The contracts over one backend, without an application context.
 *
 * @param directory the buckets
 * @param contracts the contracts of wasmCloud
 * @param wasi the contracts of WASI
 */
record KeyvalueFixture(BucketDirectory directory, KeyvalueContracts contracts, WasiKeyvalueContracts wasi) {

	/** The contract of phase 1 over one of the buckets. */
	Phase1KeyValue phase1(String identifier) {
		return new Phase1KeyvalueContracts(this.directory, identifier).keyValue();
	}

	/** Any bucket may be opened. */
	static KeyvalueFixture open(KeyvalueBackend backend) {
		return of(new BucketDirectory(List.of(), (identifier) -> define(backend, identifier, BucketLayers.NONE),
				Schedulers::boundedElastic));
	}

	/** One bucket may be opened. */
	static KeyvalueFixture only(KeyvalueBackend backend, String identifier, BucketLayers layers) {
		return of(new BucketDirectory(List.of(define(backend, identifier, layers)), null, Schedulers::boundedElastic));
	}

	/** The same for a caller that is not the application. */
	KeyvalueFixture granted(Set<String> identifiers) {
		return of(this.directory.granted(identifiers));
	}

	private static BucketDefinition define(KeyvalueBackend backend, String name, BucketLayers layers) {
		return new BucketDefinition(null, name, new SelectedBackend<>("tck", null, "it is tested", backend),
				BackendCalls.plain("keyvalue", "tck"), new BucketSettings(name, BackendOptions.NONE), layers);
	}

	private static KeyvalueFixture of(BucketDirectory directory) {
		return new KeyvalueFixture(directory, new KeyvalueContracts(directory), new WasiKeyvalueContracts(directory,
				new WasiCursors(WasiCursors.DEFAULT_MAX, WasiCursors.DEFAULT_MAX_AGE, InstantSource.system())));
	}

}
