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

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What outlives the application.
 */
interface RestartBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV17 entries of a durable backend, and their versions, are there after a restart")
	default void entriesOutliveARestart(Form form) throws Exception {
		if (!can(KeyvalueFeature.DURABLE)) {
			findings().doesNotApply("nothing is kept");
			return;
		}
		KeyvalueFixture before = fixture();
		Bucket bucket = form.store(before.contracts()).open(bucketName("a"));
		bucket.set("key", Behaviours.bytes("value"));
		String version = form.cas(before.contracts()).current(bucket, "key").orElseThrow().version();
		KeyvalueFixture after = KeyvalueFixture.open(restartedBackend());
		Bucket again = form.store(after.contracts()).open(bucketName("a"));
		Behaviours.assertValue(again, "key", "value");
		assertThat(form.cas(after.contracts()).current(again, "key").orElseThrow().version()).isEqualTo(version);
	}

}
