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

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
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

	@Autowired
	private AbandonedCounters abandoned;

	@Test
	void aHitAtOnceAfterTheCodeIsClaimedIsCounted() {
		Bucket bucket = this.store.open("links");
		Bucket followedAtOnce = mock(Bucket.class, AdditionalAnswers.delegatesTo(bucket));
		willAnswer((call) -> {
			bucket.set(call.getArgument(0), call.getArgument(1), call.getArgument(2));
			return this.links.follow("early");
		}).given(followedAtOnce).set(any(), any(), any(SetOptions.class));
		linksOn(followedAtOnce).create("https://example.org", "early", null);
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

	@Test
	void aStoreThatFailsWhileALinkIsMadeLeavesNothingBehind() {
		Bucket away = mock(Bucket.class);
		willThrow(new KeyvalueException.StoreUnavailable()).given(away).set(any(), any(), any(SetOptions.class));
		assertThatExceptionOfType(KeyvalueException.StoreUnavailable.class)
			.isThrownBy(() -> linksOn(away).create("https://example.org", "lost", null));
		assertThat(this.store.open("hits").listKeys("lost", null).keys()).isEmpty();
	}

	@Test
	void aHitThatMeetsTheRemovalOfItsLinkLeavesNothingBehindForLong() {
		this.links.create("https://example.org", "met", null);
		this.links.follow("met");
		Bucket bucket = this.store.open("links");
		Bucket removedOnceRead = mock(Bucket.class, AdditionalAnswers.delegatesTo(bucket));
		willAnswer((call) -> {
			Object link = bucket.get(call.getArgument(0));
			this.links.remove("met");
			return link;
		}).given(removedOnceRead).get(any());
		assertThat(linksOn(removedOnceRead).follow("met")).hasValue("https://example.org");
		assertThat(this.store.open("hits").listKeys("met", null).keys()).hasSize(1);
		this.abandoned.sweep();
		assertThat(this.store.open("hits").listKeys("met", null).keys()).isEmpty();
	}

	@Test
	void aCounterEndsSoonAfterItsLinkAndNotBefore() {
		this.links.create("https://example.org", "ends", Duration.ofMillis(100));
		this.links.create("https://example.org", "stays", null);
		this.links.follow("ends");
		this.links.follow("stays");
		await("ends");
		this.links.create("https://example.org", "ends", null);
		this.links.follow("ends");
		assertThat(this.store.open("hits").listKeys("ends.", null).keys()).hasSize(2);
		this.abandoned.sweep();
		assertThat(this.store.open("hits").listKeys("ends.", null).keys()).hasSize(1);
		assertThat(this.links.get("ends").link().hits()).isOne();
		assertThat(this.links.get("stays").link().hits()).isOne();
	}

	private void await(String code) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (this.links.target(code).isPresent()) {
			assertThat(System.nanoTime()).as("the link has not expired").isLessThan(deadline);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

	private Links linksOn(Bucket bucket) {
		KeyvalueStore other = mock(KeyvalueStore.class, AdditionalAnswers.delegatesTo(this.store));
		given(other.open("links")).willReturn(bucket);
		return new Links(other, this.atomics, this.cas, this.batch, new JsonMapper(), InstantSource.system());
	}

}
