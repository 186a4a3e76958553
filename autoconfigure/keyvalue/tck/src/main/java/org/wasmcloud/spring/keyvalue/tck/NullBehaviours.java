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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueBatch;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueCas;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueStore;
import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueAtomics;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueBatch;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueException;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueStore;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;
import org.wasmcloud.spring.keyvalue.contract.WasiKeyvalueContracts;
import org.wasmcloud.spring.tck.BadArguments;
import org.wasmcloud.wit.bindings.WitTrapException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arguments that are missing, or whose text is none, in every function of every
 * generation.
 */
interface NullBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("NULL a null argument is invalid-argument, and half a character is")
	default void nullIsInvalidArgument(Form form) {
		KeyvalueContracts contracts = fixture().contracts();
		List<String> unrefused = new ArrayList<>();
		if (form == Form.BLOCKING) {
			Bucket bucket = contracts.store().open(bucketName("a"));
			BadArguments calls = new BadArguments(
					Map.of(Bucket.class, bucket, CasOptions.class, new CasOptions("version", null)),
					KeyvalueException.InvalidArgument.class::isInstance);
			unrefused.addAll(calls.findUnrefused(KeyvalueStore.class, contracts.store()));
			unrefused.addAll(calls.findUnrefused(Bucket.class, bucket));
			unrefused.addAll(calls.findUnrefused(KeyvalueAtomics.class, contracts.atomics()));
			unrefused.addAll(calls.findUnrefused(KeyvalueCas.class, contracts.cas()));
			unrefused.addAll(calls.findUnrefused(KeyvalueBatch.class, contracts.batch()));
		}
		else {
			ReactiveBucket bucket = Objects
				.requireNonNull(contracts.reactiveStore().open(bucketName("a")).block(ReactiveView.PATIENCE));
			BadArguments calls = new BadArguments(
					Map.of(ReactiveBucket.class, bucket, CasOptions.class, new CasOptions("version", null)),
					KeyvalueException.InvalidArgument.class::isInstance);
			unrefused.addAll(calls.findUnrefused(ReactiveKeyvalueStore.class, contracts.reactiveStore()));
			unrefused.addAll(calls.findUnrefused(ReactiveBucket.class, bucket));
			unrefused.addAll(calls.findUnrefused(ReactiveKeyvalueAtomics.class, contracts.reactiveAtomics()));
			unrefused.addAll(calls.findUnrefused(ReactiveKeyvalueCas.class, contracts.reactiveCas()));
			unrefused.addAll(calls.findUnrefused(ReactiveKeyvalueBatch.class, contracts.reactiveBatch()));
		}
		assertThat(unrefused).isEmpty();
	}

	@Test
	@DisplayName("NULL through wasi:keyvalue it is other(..), through phase 1 a trap")
	default void nullIsRefusedByTheOtherGenerations() {
		WasiKeyvalueContracts wasi = fixture().wasi();
		WasiBucket bucket = wasi.store().open(bucketName("a"));
		BadArguments calls = new BadArguments(Map.of(WasiBucket.class, bucket),
				WasiKeyvalueException.Other.class::isInstance);
		List<String> unrefused = new ArrayList<>();
		unrefused.addAll(calls.findUnrefused(WasiKeyvalueStore.class, wasi.store()));
		unrefused.addAll(calls.findUnrefused(WasiBucket.class, bucket));
		unrefused.addAll(calls.findUnrefused(WasiKeyvalueAtomics.class, wasi.atomics()));
		unrefused.addAll(calls.findUnrefused(WasiKeyvalueBatch.class, wasi.batch()));
		BadArguments phase1 = new BadArguments(Map.of(), WitTrapException.class::isInstance);
		unrefused.addAll(phase1.findUnrefused(Phase1KeyValue.class, fixture().phase1(bucketName("a"))));
		assertThat(unrefused).isEmpty();
	}

}
