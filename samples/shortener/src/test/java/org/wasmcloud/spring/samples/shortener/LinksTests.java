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

package org.wasmcloud.spring.samples.shortener;

import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class LinksTests {

	@Autowired
	private KeyvalueStore store;

	@Autowired
	private KeyvalueAtomics atomics;

	@Autowired
	private KeyvalueCas cas;

	@Autowired
	private KeyvalueBatch batch;

	@Autowired
	private Links links;

	@Test
	void aHitAtOnceAfterTheCodeIsClaimedIsCounted() {
		Bucket bucket = this.store.open("links");
		Bucket followedAtOnce = mock(Bucket.class, AdditionalAnswers.delegatesTo(bucket));
		willAnswer((call) -> {
			bucket.set(call.getArgument(0), call.getArgument(1), call.getArgument(2));
			return this.links.follow("early");
		}).given(followedAtOnce).set(any(), any(), any(SetOptions.class));
		KeyvalueStore storeOfFollowed = mock(KeyvalueStore.class, AdditionalAnswers.delegatesTo(this.store));
		given(storeOfFollowed.open("links")).willReturn(followedAtOnce);
		new Links(storeOfFollowed, this.atomics, this.cas, this.batch, new JsonMapper(), InstantSource.system())
			.create("https://example.org", "early", null);
		assertThat(this.links.get("early").link().hits()).isOne();
	}

	@Test
	void aCodeThatIsTakenLeavesNoCounterBehind() {
		this.links.create("https://example.org/1", "taken", null);
		int counters = this.store.open("hits").listKeys(null, null).keys().size();
		assertThatExceptionOfType(LinkProblem.class)
			.isThrownBy(() -> this.links.create("https://example.org/2", "taken", null));
		assertThat(this.store.open("hits").listKeys(null, null).keys()).hasSize(counters);
	}

}
