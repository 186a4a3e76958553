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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

import org.springframework.http.codec.ServerSentEvent;

import org.wasmcloud.contract.keyvalue.Bucket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

class HitFeedTests {

	private final HitFeed feed = new HitFeed(2);

	@BeforeEach
	void start() {
		this.feed.start();
	}

	@Test
	void aPageThatDoesNotReadIsSentAwayAndHoldsUpNobody() {
		Page idle = new Page(0);
		Page eager = new Page(Long.MAX_VALUE);
		this.feed.subscribe().subscribe(idle);
		this.feed.subscribe().subscribe(eager);
		for (int i = 1; i <= 10_000; i++) {
			hit("code.id", Integer.toString(i));
		}
		assertThat(eager.hits).hasSize(10_000).endsWith(10_000L);
		assertThat(eager.isDisposed()).isFalse();
		idle.request(Long.MAX_VALUE);
		assertThat(idle.isDisposed()).isTrue();
		assertThat(idle.hits).hasSizeLessThan(1_000).startsWith(1L, 2L, 3L);
		assertThat(this.feed.freePlaces()).isOne();
	}

	@Test
	void thereAreOnlySoManyPlaces() {
		Page first = new Page(Long.MAX_VALUE);
		this.feed.subscribe().subscribe(first);
		this.feed.subscribe().subscribe();
		assertThatExceptionOfType(LinkProblem.class).isThrownBy(this.feed::subscribe);
		first.cancel();
		this.feed.subscribe().subscribe();
		assertThatExceptionOfType(LinkProblem.class).isThrownBy(this.feed::subscribe);
	}

	@Test
	void theEndOfTheFeedIsTheEndOfEveryStream() {
		Mono<List<ServerSentEvent<Hits>>> all = this.feed.subscribe().collectList();
		List<ServerSentEvent<Hits>> told = new ArrayList<>();
		all.subscribe(told::addAll);
		hit("code.id", "1");
		this.feed.stop();
		assertThat(told).hasSize(2);
		assertThat(this.feed.freePlaces()).isEqualTo(2);
		assertThatExceptionOfType(LinkProblem.class).isThrownBy(this.feed::subscribe);
	}

	@Test
	void whatIsNoCounterIsNotTold() {
		Page page = new Page(Long.MAX_VALUE);
		this.feed.subscribe().subscribe(page);
		hit("no-counter", "1");
		hit("code.id", "2");
		assertThat(page.hits).containsExactly(2L);
	}

	@Test
	void aCounterIsReadInEitherForm() {
		assertThat(HitCount.of("12345678".getBytes(US_ASCII))).isEqualTo(12_345_678);
		assertThat(HitCount.of("0".getBytes(US_ASCII))).isZero();
		assertThat(HitCount.of(new byte[] { 0, 0, 0, 0, 0, 0, 1, 2 })).isEqualTo(258);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> HitCount.of(new byte[] { 'x' }))
			.withMessage("A counter of 1 bytes has neither of the two forms");
	}

	private void hit(String key, String count) {
		this.feed.onSet(mock(Bucket.class), key, count.getBytes(US_ASCII));
	}

	private static final class Page extends BaseSubscriber<ServerSentEvent<Hits>> {

		private final List<Long> hits = new ArrayList<>();

		private final long demand;

		private Page(long demand) {
			this.demand = demand;
		}

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			if (this.demand > 0) {
				subscription.request(this.demand);
			}
		}

		@Override
		protected void hookOnNext(ServerSentEvent<Hits> event) {
			Hits data = event.data();
			if (data != null) {
				this.hits.add(data.hits());
			}
		}

	}

}
