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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.health.contributor.Status;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.spring.tck.SwitchableServer;
import org.wasmcloud.spring.tck.WiredApplication;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose server is away, comes and goes.
 */
interface OutageBehaviours extends WiringBehaviours {

	/** A time limit that a test can wait for. */
	String TIMEOUT = "wasmcloud.keyvalue.timeout=3s";

	@Test
	@DisplayName("AC03 more: whether the backend is chosen or not, nothing connects to its server at the start")
	default void nothingConnectsAtTheStart() throws Exception {
		Optional<SwitchableServer> given = switchable();
		if (given.isEmpty()) {
			return;
		}
		try (SwitchableServer server = given.get()) {
			server.giveBack();
			for (String backend : List.of("memory", given().backendName())) {
				withBucket(server.runner()).withPropertyValues(BACKEND + backend).run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(context.getBean(KeyvalueStore.class).open(bucketName())).isNotNull();
				});
				assertThat(server.connections()).as("connections with the backend '%s'", backend).isZero();
			}
			named(server.runner()).run((context) -> context.getBean(KeyvalueStore.class).open(bucketName()).get("key"));
			assertThat(server.connections()).as("connections after a call").isPositive();
		}
	}

	@Test
	@Timeout(120)
	@DisplayName("AC11 when its server comes, goes and comes again, health and calls follow, without restart")
	default void recoveryNeedsNoRestart() throws Exception {
		Optional<SwitchableServer> given = switchable();
		if (given.isEmpty()) {
			return;
		}
		try (SwitchableServer server = given.get()) {
			named(withBucket(server.runner())).withPropertyValues(TIMEOUT).run((context) -> {
				assertThat(context).hasNotFailed();
				WiredApplication application = new WiredApplication(context, "keyvalue");
				Bucket injected = context.getBean(Bucket.class);
				ReactiveBucket reactive = context.getBean(ReactiveBucket.class);
				for (int round = 0; round < 2; round++) {
					assertThat(application.health()).containsExactly(Map.entry(given().backendName(), Status.DOWN));
					WiringBehaviours.unavailable(() -> injected.get("key"));
					server.giveBack();
					application.awaitUp(given().backendName());
					injected.set("key", Behaviours.bytes("round " + round));
					assertThat(reactive.get("key").block(PATIENCE)).asString().isEqualTo("round " + round);
					server.takeAway();
				}
			});
		}
	}

	@Test
	@DisplayName("AC11 more: without its server the application starts, health says so, and calls fail as they should")
	default void withoutItsServerTheApplicationStarts() {
		if (given().runnerWithoutServer().isEmpty()) {
			findings().doesNotApply("there is no server");
			return;
		}
		named(given().runnerWithoutServer().get()).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(new WiredApplication(context, "keyvalue").health())
				.containsExactly(Map.entry(given().backendName(), Status.DOWN));
			Bucket bucket = context.getBean(KeyvalueStore.class).open(bucketName());
			WiringBehaviours.unavailable(() -> bucket.get("key"));
		});
	}

	@Test
	@Timeout(120)
	@DisplayName("KV48 a server that goes away in the middle of a listing is an error, never a short list")
	default void aListingWithoutItsServerIsNeverShort() throws Exception {
		Optional<SwitchableServer> given = switchable();
		if (given.isEmpty()) {
			return;
		}
		try (SwitchableServer server = given.get()) {
			server.giveBack();
			named(withBucket(server.runner())).withPropertyValues(TIMEOUT).run((context) -> {
				Bucket bucket = context.getBean(Bucket.class);
				ReactiveBucket reactive = context.getBean(ReactiveBucket.class);
				List<String> keys = IntStream.range(0, 2_500).mapToObj((i) -> "key-" + i).toList();
				KeyvalueBatch batch = context.getBean(KeyvalueBatch.class);
				batch.setMany(bucket, keys.stream().map((key) -> new Tuple2<>(key, new byte[0])).toList());
				for (BiFunction<@Nullable String, @Nullable String, KeyResponse> listing : List
					.<BiFunction<@Nullable String, @Nullable String, KeyResponse>>of(bucket::listKeys, (prefix,
							cursor) -> Objects.requireNonNull(reactive.listKeys(prefix, cursor).block(PATIENCE)))) {
					KeyResponse first = listing.apply(null, null);
					assertThat(first.cursor()).isNotNull();
					server.takeAway();
					assertNeverShort(first, listing, keys);
					server.giveBack();
					new WiredApplication(context, "keyvalue").awaitUp(given().backendName());
				}
				batch.deleteMany(bucket, keys);
			});
		}
	}

	/** Goes on until the failure; a walk that meets none has to be whole. */
	private static void assertNeverShort(KeyResponse first,
			BiFunction<@Nullable String, @Nullable String, KeyResponse> listing, List<String> keys) {
		List<String> walked = new ArrayList<>(first.keys());
		try {
			for (KeyResponse page = first; page.cursor() != null;) {
				page = listing.apply(null, page.cursor());
				walked.addAll(page.keys());
			}
		}
		catch (KeyvalueException.StoreUnavailable | KeyvalueException.Timeout ex) {
			return;
		}
		assertThat(walked).containsExactlyInAnyOrderElementsOf(keys);
	}

}
