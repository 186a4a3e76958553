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

package org.wasmcloud.spring.keyvalue.bucket;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.core.backend.SelectedBackend;
import org.wasmcloud.spring.core.call.BackendCalls;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BucketOperationsTests {

	private final List<String> threads = new ArrayList<>();

	@Test
	@DisplayName("KV48 a failure in the middle of a listing is an error, not a short list")
	void aFailureInAListingIsAnError() {
		BucketDirectory directory = directory((method, arguments) -> {
			if (String.valueOf(arguments[0]).contains("cursor=null")) {
				return new KeyPage(List.of("a"), "next");
			}
			throw new BackendException(Kind.UNAVAILABLE, "gone");
		});
		BucketOperations bucket = directory.open("b");
		KeyPage first = bucket.listKeys(null, null);
		assertThat(first.keys()).containsExactly("a");
		assertThatExceptionOfType(BackendException.class).isThrownBy(() -> bucket.listKeys(null, first.cursor()))
			.withMessage("gone");
		StepVerifier.create(directory.openReactive("b").flatMap((reactive) -> reactive.listKeys(null, first.cursor())))
			.verifyErrorMessage("gone");
	}

	@Test
	@DisplayName("KV50 a set-many that fails says how many pairs were written")
	void aFailedSetManySaysHowFarItCame() {
		List<String> written = new ArrayList<>();
		BucketOperations bucket = directory((method, arguments) -> {
			if (written.size() == 2) {
				throw new BackendException(Kind.TIMEOUT, "No answer in time.");
			}
			return written.add(String.valueOf(arguments[0]));
		}).open("b");
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> bucket.setMany(
					List.of(Map.entry("a", new byte[0]), Map.entry("b", new byte[0]), Map.entry("c", new byte[0]))))
			.withMessage("No answer in time. Of 3 entries, the first 2 were written.")
			.matches((ex) -> ex.kind() == Kind.TIMEOUT);
		assertThat(written).containsExactly("a", "b");
	}

	@Test
	void aBlockingBackendRunsOnTheSchedulerForReactiveCallers() {
		BucketDirectory directory = directory((method, arguments) -> {
			this.threads.add(Thread.currentThread().getName());
			return new byte[0];
		});
		directory.open("b").get("key");
		directory.openReactive("b").flatMap((bucket) -> bucket.get("key")).block();
		assertThat(this.threads).hasSize(2)
			.satisfies((names) -> assertThat(names.get(0)).isEqualTo(Thread.currentThread().getName()))
			.satisfies((names) -> assertThat(names.get(1)).startsWith("boundedElastic"));
	}

	@Test
	void nothingHappensBeforeTheSubscription() {
		BucketDirectory directory = directory((method, arguments) -> {
			throw new AssertionError("called");
		});
		directory.openReactive("b").flatMap((bucket) -> bucket.delete("key"));
		StepVerifier.create(directory.openReactive("b").flatMap((bucket) -> bucket.get("")))
			.verifyErrorMatches(
					(ex) -> ex instanceof BackendException failure && failure.kind() == Kind.INVALID_ARGUMENT);
	}

	private static BucketDirectory directory(Answer answer) {
		BackendBucket bucket = (BackendBucket) Proxy.newProxyInstance(BackendBucket.class.getClassLoader(),
				new Class<?>[] { BackendBucket.class },
				(proxy, method, arguments) -> method.isDefault()
						? InvocationHandler.invokeDefault(proxy, method, arguments)
						: answer.to(method.getName(), arguments));
		KeyvalueBackend backend = new KeyvalueBackend() {

			@Override
			public BackendBucket bucket(BucketSettings settings) {
				return bucket;
			}

			@Override
			public Set<KeyvalueFeature> features() {
				return Set.of();
			}

		};
		return new BucketDirectory(List.of(),
				(name) -> new BucketDefinition(null, name, new SelectedBackend<>("test", null, "it is tested", backend),
						BackendCalls.plain("keyvalue", "test"), BucketSettings.of(name), BucketLayers.NONE),
				Schedulers::boundedElastic);
	}

	private interface Answer {

		@Nullable Object to(String method, Object[] arguments);

	}

}
