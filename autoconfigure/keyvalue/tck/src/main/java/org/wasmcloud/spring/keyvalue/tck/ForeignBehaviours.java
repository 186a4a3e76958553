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

import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries that are shared with those who know nothing of this project.
 */
interface ForeignBehaviours extends Behaviours {

	/** Somebody else at the backend's entries; empty where nobody can be. */
	Optional<ForeignClient> foreignClient();

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV18 what a foreign client writes is read, and it reads ours")
	default void entriesAreSharedWithForeignClients(Form form) throws Exception {
		Optional<ForeignClient> given = foreignClient();
		if (given.isEmpty()) {
			findings().doesNotApply("there is no way to the entries but through the backend");
			return;
		}
		ForeignClient foreign = given.get();
		String name = bucketName("a");
		Bucket bucket = bucket(form);
		bucket.set("ours", Behaviours.bytes("välue"));
		assertThat(foreign.get(name, "ours")).isEqualTo(Behaviours.bytes("välue"));
		foreign.set(name, "theirs", Behaviours.bytes("wörd"));
		Behaviours.assertValue(bucket, "theirs", "wörd");
		foreign.set(name, "ours", Behaviours.bytes("theirs now"));
		Behaviours.assertValue(bucket, "ours", "theirs now");
		foreign.set(name, "counter", counter(41));
		assertThat(form.atomics(fixture().contracts()).increment(bucket, "counter", 1)).isEqualTo(42);
		assertThat(foreign.get(name, "counter")).isEqualTo(counter(42));
		assertThat(Behaviours.walk(bucket, null)).containsExactlyInAnyOrder("ours", "theirs", "counter");
		bucket.delete("theirs");
		assertThat(foreign.get(name, "theirs")).isNull();
	}

}
