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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueWatcher;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetRequest;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueWatcher;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;
import org.wasmcloud.spring.keyvalue.bucket.BucketOperations;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Watching a bucket.
 */
interface WatchBehaviours extends Behaviours {

	/** The backend refuses to be watched, as it says. */
	private boolean isNotWatched() {
		if (can(KeyvalueFeature.WATCH, AllowedRefusal.WATCH)) {
			return false;
		}
		BucketOperations operations = fixture().directory().open(bucketName("a"));
		assertThatExceptionOfType(BackendException.class).isThrownBy(() -> operations.watch(null, new Recorder()))
			.matches((ex) -> ex.kind() == BackendException.Kind.UNSUPPORTED);
		return true;
	}

	@Test
	@DisplayName("WATCH every change of a key with the prefix is told, whatever makes it, and an expiry as a deletion")
	default void everyChangeIsTold() throws InterruptedException {
		if (isNotWatched()) {
			return;
		}
		BucketOperations operations = fixture().directory().open(bucketName("a"));
		Recorder recorder = new Recorder();
		KeyvalueContracts contracts = fixture().contracts();
		Bucket bucket = bucket(Form.BLOCKING);
		bucket.set("user/before", new byte[0]);
		try (Watch watch = operations.watch("user/", recorder)) {
			assertThat(watch).isNotNull();
			bucket.set("user/1", new byte[0]);
			recorder.await("set user/1=");
			bucket.set("other", Behaviours.bytes("x"));
			bucket.set("user/1", counter(1));
			recorder.await("set user/1=" + Recorder.text(counter(1)));
			contracts.atomics().increment(bucket, "user/1", 4);
			recorder.await("set user/1=" + Recorder.text(counter(5)));
			contracts.cas().swap(bucket, "user/1", Behaviours.bytes("6"), new CasOptions(null, counter(5)));
			recorder.await("set user/1=6");
			bucket.delete("user/1");
			recorder.await("delete user/1");
			bucket.delete("user/1");
			bucket.set("user/1", Behaviours.bytes("2"), new SetOptions(null, true));
			recorder.await("set user/1=2");
			contracts.batch().setMany(bucket, List.of(new Tuple2<>("user/2", Behaviours.bytes("3"))));
			recorder.await("set user/2=3");
			contracts.batch().deleteMany(bucket, List.of("user/2", "other"));
			recorder.await("delete user/2");
			if (can(KeyvalueFeature.EXPIRY)) {
				bucket.set("user/3", Behaviours.bytes("4"), new SetOptions(1000L, false));
				recorder.await("set user/3=4");
				recorder.await("delete user/3");
			}
		}
	}

	@Test
	@DisplayName("WATCH of a hasty writer's changes the last is told last, and none that was never made")
	default void theLastChangeIsToldLast() throws InterruptedException {
		if (isNotWatched()) {
			return;
		}
		Recorder recorder = new Recorder();
		Bucket bucket = bucket(Form.BLOCKING);
		try (Watch watch = fixture().directory().open(bucketName("a")).watch(null, recorder)) {
			assertThat(watch).isNotNull();
			for (int i = 0; i < 300; i++) {
				bucket.set("key", Behaviours.bytes(String.format("%03d", i)));
				if (i % 3 == 0) {
					bucket.delete("key");
				}
			}
			bucket.set("key", Behaviours.bytes("last"));
			List<String> told = recorder.upTo("set key=last");
			assertThat(told).allMatch((event) -> event.matches("set key=(\\d{3}|last)|delete key"));
			assertThat(told.stream().filter((event) -> event.startsWith("set")).toList()).isSorted();
		}
	}

	@Test
	@DisplayName("PA03 a watcher of any generation and form is told of what was written through any other one")
	default void watchersAreToldOfEveryGenerationsWrites() throws InterruptedException {
		if (isNotWatched()) {
			return;
		}
		KeyvalueFixture fixture = fixture();
		String name = bucketName("a");
		BucketOperations operations = fixture.directory().open(name);
		Recorder plain = new Recorder();
		Recorder reactive = new Recorder();
		Recorder wasi = new Recorder();
		try (Watch first = operations.watch(null, fixture.contracts().listener(plain.watcher(), name));
				Watch second = operations.watch(null,
						fixture.contracts().listener(reactive.reactiveWatcher(), name, ReactiveView.PATIENCE));
				Watch third = operations.watch(null, fixture.wasi().listener(wasi.wasiWatcher(), name))) {
			assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
			for (Form form : Form.values()) {
				Bucket bucket = form.store(fixture.contracts()).open(name);
				bucket.set("one", Behaviours.bytes("1"));
				awaitAll("set one=1", plain, reactive, wasi);
				bucket.delete("one");
				awaitAll("delete one", plain, reactive, wasi);
			}
			fixture.wasi().store().open(name).set("two", Behaviours.bytes("2"));
			awaitAll("set two=2", plain, reactive, wasi);
			fixture.phase1(name).set(new Phase1SetRequest("three", "3", 0));
			awaitAll("set three=3", plain, reactive, wasi);
			fixture.wasi().store().open(name).delete("three");
			awaitAll("delete three", plain, reactive, wasi);
			fixture.phase1(name).del("two");
			awaitAll("delete two", plain, reactive, wasi);
		}
	}

	private static void awaitAll(String event, Recorder... recorders) throws InterruptedException {
		for (Recorder recorder : recorders) {
			recorder.await(event);
		}
	}

	/**
	 * Keeps what it is told.
	 */
	final class Recorder implements WatchListener {

		private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

		@Override
		public void onSet(String key, byte[] value) {
			this.events.add("set " + key + "=" + text(value));
		}

		static String text(byte[] value) {
			return new String(value, StandardCharsets.UTF_8);
		}

		@Override
		public void onDelete(String key) {
			this.events.add("delete " + key);
		}

		KeyvalueWatcher watcher() {
			return new KeyvalueWatcher() {

				@Override
				public void onSet(Bucket bucket, String key, byte[] value) {
					Recorder.this.onSet(key, value);
				}

				@Override
				public void onDelete(Bucket bucket, String key) {
					Recorder.this.onDelete(key);
				}

			};
		}

		ReactiveKeyvalueWatcher reactiveWatcher() {
			return new ReactiveKeyvalueWatcher() {

				@Override
				public Mono<Void> onSet(ReactiveBucket bucket, String key, byte[] value) {
					return Mono.fromRunnable(() -> Recorder.this.onSet(key, value));
				}

				@Override
				public Mono<Void> onDelete(ReactiveBucket bucket, String key) {
					return Mono.fromRunnable(() -> Recorder.this.onDelete(key));
				}

			};
		}

		WasiKeyvalueWatcher wasiWatcher() {
			return new WasiKeyvalueWatcher() {

				@Override
				public void onSet(WasiBucket bucket, String key, byte[] value) {
					Recorder.this.onSet(key, value);
				}

				@Override
				public void onDelete(WasiBucket bucket, String key) {
					Recorder.this.onDelete(key);
				}

			};
		}

		/** All that is told until a last event that no other follows. */
		List<String> upTo(String last) throws InterruptedException {
			List<String> told = new ArrayList<>();
			String event = this.events.poll(30, TimeUnit.SECONDS);
			while (event != null) {
				told.add(event);
				event = this.events.poll(last.equals(event) ? 1 : 30, TimeUnit.SECONDS);
			}
			assertThat(told).last().isEqualTo(last);
			return told;
		}

		void await(String event) throws InterruptedException {
			assertThat(this.events.poll(30, TimeUnit.SECONDS)).isEqualTo(event);
		}

	}

}
