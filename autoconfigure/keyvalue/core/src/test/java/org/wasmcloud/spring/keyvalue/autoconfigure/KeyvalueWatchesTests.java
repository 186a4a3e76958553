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

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueWatcher;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueWatcher;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.wit.bindings.ClosedHandleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyvalueWatchesTests {

	private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

	private final BlockingQueue<Bucket> handles = new LinkedBlockingQueue<>();

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class));

	@Test
	void aWatcherIsToldOfEachChangeInOrder() {
		this.runner.withBean(KeyvalueWatcher.class, Recorder::new)
			.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links")
			.run((context) -> {
				Bucket links = open(context, "links");
				links.set("a", bytes("1"));
				open(context, "other").set("a", bytes("x"));
				context.getBean(KeyvalueAtomics.class).increment(links, "a", 1);
				links.delete("a");
				links.delete("a");
				links.set("b", bytes("3"));
				assertThat(next()).isEqualTo("set a=1");
				assertThat(next()).isEqualTo("set a=2");
				assertThat(next()).isEqualTo("delete a");
				assertThat(next()).isEqualTo("set b=3");
			});
	}

	@Test
	void anExpiredEntryIsADeletedOne() {
		this.runner.withBean(KeyvalueWatcher.class, Recorder::new)
			.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links")
			.run((context) -> {
				open(context, "links").set("a", bytes("1"), new SetOptions(1L, false));
				assertThat(next()).isEqualTo("set a=1");
				assertThat(next()).isEqualTo("delete a");
			});
	}

	@Test
	void keysAreThoseOfTheApplicationAndOfThePrefix() {
		this.runner.withBean(KeyvalueWatcher.class, Recorder::new)
			.withPropertyValues("wasmcloud.keyvalue.buckets.links.prefix=web:",
					"wasmcloud.keyvalue.buckets.raw.name=links", "wasmcloud.keyvalue.watches.some.bucket=links",
					"wasmcloud.keyvalue.watches.some.keys=user/*")
			.run((context) -> {
				open(context, "raw").set("user/0", bytes("hidden"));
				open(context, "links").set("order/1", bytes("x"));
				open(context, "links").set("user/1", bytes("y"));
				assertThat(next()).isEqualTo("set user/1=y");
			});
	}

	@Test
	void theHandleIsClosedAfterwards() {
		this.runner.withBean(KeyvalueWatcher.class, Recorder::new)
			.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links")
			.run((context) -> {
				open(context, "links").set("a", bytes("1"));
				assertThat(next()).isEqualTo("set a=1");
				open(context, "links").set("b", bytes("2"));
				assertThat(next()).isEqualTo("set b=2");
				Bucket first = this.handles.take();
				assertThatExceptionOfType(ClosedHandleException.class).isThrownBy(() -> first.exists("a"));
			});
	}

	@Test
	void aReactiveWatcherThatNeverEndsIsGivenUp() {
		this.runner.withBean(ReactiveKeyvalueWatcher.class, () -> new ReactiveKeyvalueWatcher() {

			@Override
			public Mono<Void> onSet(ReactiveBucket bucket, String key, byte[] value) {
				KeyvalueWatchesTests.this.events.add("set " + key);
				return Mono.<Void>never().doOnCancel(() -> KeyvalueWatchesTests.this.events.add("cancelled " + key));
			}

			@Override
			public Mono<Void> onDelete(ReactiveBucket bucket, String key) {
				return Mono.never();
			}

		})
			.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links",
					"wasmcloud.keyvalue.watches.all.timeout=10ms")
			.run((context) -> {
				open(context, "links").set("a", bytes("1"));
				open(context, "links").set("b", bytes("2"));
				assertThat(next()).isEqualTo("set a");
				assertThat(next()).isEqualTo("cancelled a");
				assertThat(next()).isEqualTo("set b");
			});
	}

	@Test
	void aWatcherThatFailsIsToldOfTheNextChange() {
		this.runner.withBean(KeyvalueWatcher.class, () -> new Recorder() {

			@Override
			public void onSet(Bucket bucket, String key, byte[] value) {
				super.onSet(bucket, key, value);
				throw new IllegalStateException("broken");
			}

		}).withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links").run((context) -> {
			open(context, "links").set("a", bytes("1"));
			open(context, "links").set("b", bytes("2"));
			assertThat(next()).isEqualTo("set a=1");
			assertThat(next()).isEqualTo("set b=2");
		});
	}

	@Test
	void watchersOfEveryGenerationAndFormAreChosenByName() {
		this.runner.withBean("plain", KeyvalueWatcher.class, Recorder::new)
			.withBean("reactive", ReactiveKeyvalueWatcher.class, ReactiveRecorder::new)
			.withBean("wasi", WasiKeyvalueWatcher.class, WasiRecorder::new)
			.withPropertyValues("wasmcloud.keyvalue.watches.one.bucket=one",
					"wasmcloud.keyvalue.watches.one.handler=reactive", "wasmcloud.keyvalue.watches.wasi.bucket=two",
					"wasmcloud.keyvalue.watches.plain.bucket=three")
			.run((context) -> {
				open(context, "one").set("a", bytes("1"));
				assertThat(next()).isEqualTo("reactive set a=1");
				open(context, "two").set("a", bytes("2"));
				assertThat(next()).isEqualTo("wasi set a=2");
				open(context, "two").delete("a");
				assertThat(next()).isEqualTo("wasi delete a");
			});
	}

	@Test
	void nothingIsToldAfterTheContextIsClosed() {
		this.runner.withBean(KeyvalueWatcher.class, Recorder::new)
			.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links")
			.run((context) -> {
				assertThat(context.getBean(KeyvalueWatches.class).isRunning()).isTrue();
				context.getBean(KeyvalueWatches.class).stop();
				open(context, "links").set("a", bytes("1"));
				context.getBean(KeyvalueWatches.class).start();
				open(context, "links").set("b", bytes("2"));
				assertThat(next()).isEqualTo("set b=2");
			});
	}

	@Test
	void aWatchThatCannotWorkStopsTheApplication() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("The watch 'all' has no watcher"));
		ApplicationContextRunner two = this.runner.withBean("first", KeyvalueWatcher.class, Recorder::new)
			.withBean("second", KeyvalueWatcher.class, Recorder::new);
		two.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("Set 'wasmcloud.keyvalue.watches.all.handler' to one of: first, second."));
		two.withPropertyValues("wasmcloud.keyvalue.watches.all.bucket=links",
				"wasmcloud.keyvalue.watches.all.handler=third")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("'wasmcloud.keyvalue.watches.all.handler' is 'third'"));
		two.withPropertyValues("wasmcloud.keyvalue.watches.first.keys=x*")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("Set 'wasmcloud.keyvalue.watches.first.bucket'"));
	}

	@Test
	void aWatcherThatNothingIsWatchedForStopsTheApplication() {
		this.runner.withBean("idle", KeyvalueWatcher.class, Recorder::new)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("Nothing is watched for the key-value watchers [idle]"));
		this.runner.withBean("idle", KeyvalueWatcher.class, Recorder::new)
			.withBean("busy", KeyvalueWatcher.class, Recorder::new)
			.withPropertyValues("wasmcloud.keyvalue.watches.busy.bucket=links")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("Nothing is watched for the key-value watchers [idle]"));
	}

	private String next() throws InterruptedException {
		String event = this.events.poll(20, TimeUnit.SECONDS);
		return (event != null) ? event : "nothing within 20 s";
	}

	private static Bucket open(ApplicationContext context, String identifier) {
		return context.getBean(KeyvalueStore.class).open(identifier);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] value) {
		return new String(value, StandardCharsets.UTF_8);
	}

	private class Recorder implements KeyvalueWatcher {

		@Override
		public void onSet(Bucket bucket, String key, byte[] value) {
			KeyvalueWatchesTests.this.handles.add(bucket);
			KeyvalueWatchesTests.this.events.add("set " + key + "=" + text(value));
		}

		@Override
		public void onDelete(Bucket bucket, String key) {
			KeyvalueWatchesTests.this.events.add("delete " + key);
		}

	}

	private final class ReactiveRecorder implements ReactiveKeyvalueWatcher {

		@Override
		public Mono<Void> onSet(ReactiveBucket bucket, String key, byte[] value) {
			return bucket.exists(key)
				.doOnNext((exists) -> KeyvalueWatchesTests.this.events.add("reactive set " + key + "=" + text(value)))
				.then();
		}

		@Override
		public Mono<Void> onDelete(ReactiveBucket bucket, String key) {
			return Mono.empty();
		}

	}

	private final class WasiRecorder implements WasiKeyvalueWatcher {

		@Override
		public void onSet(WasiBucket bucket, String key, byte[] value) {
			KeyvalueWatchesTests.this.events.add("wasi set " + key + "=" + text(value));
		}

		@Override
		public void onDelete(WasiBucket bucket, String key) {
			KeyvalueWatchesTests.this.events.add("wasi delete " + key);
		}

	}

}
