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

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.contract.phase1.keyvalue.Phase1IncrementRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListAddRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListDelRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetAddRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetDelRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetRequest;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueAtomics;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueBatch;
import org.wasmcloud.wit.bindings.Tuple2;

/**
 * Every function of every generation that writes, about one key of one bucket.
 *
 * @param fixture the contracts
 * @param name the name of the bucket
 * @param key the key
 */
record EveryWrite(KeyvalueFixture fixture, String name, String key) {

	/** Those of {@code wasmcloud:keyvalue} that bring a value. */
	Map<String, ThrowingCallable> values(Form form, byte[] value) {
		Bucket bucket = bucket(form);
		KeyvalueCas cas = form.cas(this.fixture.contracts());
		KeyvalueBatch batch = form.batch(this.fixture.contracts());
		Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
		calls.put("set", () -> bucket.set(this.key, value));
		calls.put("set if-not-exists", () -> bucket.set("new", value, new SetOptions(null, true)));
		calls.put("set ttl-ms", () -> bucket.set(this.key, value, new SetOptions(60_000L, false)));
		calls.put("swap", () -> cas.swap(bucket, this.key, value, new CasOptions("1", null)));
		calls.put("set-many",
				() -> batch.setMany(bucket, List.of(new Tuple2<>("new", new byte[0]), new Tuple2<>(this.key, value))));
		return calls;
	}

	/** The other ones of {@code wasmcloud:keyvalue}. */
	Map<String, ThrowingCallable> changes(Form form) {
		Bucket bucket = bucket(form);
		KeyvalueAtomics atomics = form.atomics(this.fixture.contracts());
		KeyvalueBatch batch = form.batch(this.fixture.contracts());
		return Map.of("delete", () -> bucket.delete(this.key), "increment",
				() -> atomics.increment(bucket, this.key, 1), "delete-many",
				() -> batch.deleteMany(bucket, List.of(this.key)));
	}

	/** Those of {@code wasi:keyvalue} that bring a value. */
	Map<String, ThrowingCallable> wasiValues(byte[] value) {
		WasiBucket bucket = this.fixture.wasi().store().open(this.name);
		WasiKeyvalueBatch batch = this.fixture.wasi().batch();
		return Map.of("wasi set", () -> bucket.set(this.key, value), "wasi set-many",
				() -> batch.setMany(bucket, List.of(new Tuple2<>(this.key, value))));
	}

	/** The other ones of {@code wasi:keyvalue}. */
	Map<String, ThrowingCallable> wasiChanges() {
		WasiBucket bucket = this.fixture.wasi().store().open(this.name);
		WasiKeyvalueAtomics atomics = this.fixture.wasi().atomics();
		WasiKeyvalueBatch batch = this.fixture.wasi().batch();
		return Map.of("wasi delete", () -> bucket.delete(this.key), "wasi increment",
				() -> atomics.increment(bucket, this.key, 1), "wasi delete-many",
				() -> batch.deleteMany(bucket, List.of(this.key)));
	}

	/** Those of phase 1 that bring a value, an element or a member. */
	Map<String, ThrowingCallable> phase1Values(byte[] value) {
		Phase1KeyValue phase1 = this.fixture.phase1(this.name);
		String text = new String(value, StandardCharsets.UTF_8);
		return Map.of("phase 1 set", () -> phase1.set(new Phase1SetRequest(this.key, text, 0)), "phase 1 list-add",
				() -> phase1.listAdd(new Phase1ListAddRequest("list", text)), "phase 1 set-add",
				() -> phase1.setAdd(new Phase1SetAddRequest("set", text)));
	}

	/** The other ones of phase 1. */
	Map<String, ThrowingCallable> phase1Changes() {
		Phase1KeyValue phase1 = this.fixture.phase1(this.name);
		return Map.of("phase 1 del", () -> phase1.del(this.key), "phase 1 increment",
				() -> phase1.increment(new Phase1IncrementRequest(this.key, 1)), "phase 1 list-del",
				() -> phase1.listDel(new Phase1ListDelRequest("list", "a")), "phase 1 list-clear",
				() -> phase1.listClear("list"), "phase 1 set-del",
				() -> phase1.setDel(new Phase1SetDelRequest("set", "a")), "phase 1 set-clear",
				() -> phase1.setClear("set"));
	}

	private Bucket bucket(Form form) {
		return form.store(this.fixture.contracts()).open(this.name);
	}

}
