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
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;

/**
 * Tells the open pages of every hit, whichever process counted it.
 * <p>
 * The watch never waits for a page. One that lets too much wait is sent away: it comes
 * back by itself, and begins with a new list.
 */
@Component
class HitFeed implements KeyvalueWatcher, SmartLifecycle {

	private static final int WAITING = 256;

	private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);

	private final Semaphore places;

	private Sinks.@Nullable Many<ServerSentEvent<Hits>> events;

	HitFeed(@Value("${shortener.watching-pages}") int places) {
		this.places = new Semaphore(places);
	}

	/**
	 * The hits from now on. Whoever asks has a place until the stream ends.
	 */
	synchronized Flux<ServerSentEvent<Hits>> subscribe() {
		Sinks.Many<ServerSentEvent<Hits>> current = this.events;
		if (current == null || !this.places.tryAcquire()) {
			throw LinkProblem.nothingToWatch();
		}
		return current.asFlux()
			// At once, so that the page knows that it is connected.
			.startWith(ServerSentEvent.<Hits>builder().comment("hits").retry(COME_BACK_AFTER).build())
			.onBackpressureBuffer(WAITING)
			.onErrorComplete()
			.doFinally((end) -> this.places.release());
	}

	@Override
	public void onSet(Bucket bucket, String key, byte[] value) {
		CounterKey.parse(key)
			.map((counter) -> new Hits(counter.code(), counter.id(), HitCount.of(value)))
			.ifPresent((hits) -> tell(ServerSentEvent.builder(hits).build()));
	}

	@Override
	public void onDelete(Bucket bucket, String key) {
		// The link is gone, and with it what could be counted.
	}

	// Only who writes to a page that was closed notices, and its place is free again.
	@Scheduled(fixedRateString = "${shortener.sign-of-life}", initialDelayString = "${shortener.sign-of-life}")
	void giveSignOfLife() {
		tell(ServerSentEvent.<Hits>builder().comment("").build());
	}

	private synchronized void tell(ServerSentEvent<Hits> event) {
		if (this.events != null) {
			this.events.tryEmitNext(event);
		}
	}

	int freePlaces() {
		return this.places.availablePermits();
	}

	@Override
	public synchronized void start() {
		this.events = Sinks.many().multicast().directBestEffort();
	}

	// Before the web server waits for requests under way: these would never end.
	@Override
	public synchronized void stop() {
		if (this.events != null) {
			this.events.tryEmitComplete();
			this.events = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.events != null;
	}

}
