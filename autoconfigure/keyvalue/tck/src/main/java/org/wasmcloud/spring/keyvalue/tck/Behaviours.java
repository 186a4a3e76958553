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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.tck.Findings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the groups of behaviours share.
 */
interface Behaviours {

	/** The backend of the running test. */
	KeyvalueBackend currentBackend();

	/** Another backend on the same data, after the one of the running test is closed. */
	KeyvalueBackend restartedBackend() throws Exception;

	/** The name of a bucket that no other test uses. */
	String bucketName(String suffix);

	/** What the running test has met. */
	Findings findings();

	/** The backend refuses what the test is about, or a part of it. */
	void refused(AllowedRefusal refusal);

	default KeyvalueFixture fixture() {
		return KeyvalueFixture.open(currentBackend());
	}

	default Bucket bucket(Form form) {
		return form.store(fixture().contracts()).open(bucketName("a"));
	}

	default boolean can(KeyvalueFeature feature) {
		return currentBackend().features().contains(feature);
	}

	/**
	 * Whether the backend says that it can do something; that it does not has to be an
	 * allowed refusal, and the test has to show that it is a typed one.
	 */
	default boolean can(KeyvalueFeature feature, AllowedRefusal otherwise) {
		if (!can(feature)) {
			refused(otherwise);
			return false;
		}
		return true;
	}

	/** Whether the backend has said that it cannot do this. */
	static boolean isUnsupported(Throwable failure) {
		return failure.getCause() instanceof BackendException cause
				&& cause.kind() == BackendException.Kind.UNSUPPORTED;
	}

	/** A counter as the backend documents that it stores it. */
	byte[] counter(long number);

	default void assertCounter(Bucket bucket, String key, long number) {
		assertThat(bucket.get(key)).hasValueSatisfying((value) -> assertThat(value).isEqualTo(counter(number)));
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static void assertValue(Bucket bucket, String key, String text) {
		assertThat(bucket.get(key)).hasValueSatisfying((value) -> assertThat(value).asString().isEqualTo(text));
	}

	/** All keys, page by page, in the order in which they came. */
	static List<String> walk(Bucket bucket, @Nullable String prefix) {
		List<String> keys = new ArrayList<>();
		KeyResponse page = bucket.listKeys(prefix, null);
		keys.addAll(page.keys());
		while (page.cursor() != null) {
			page = bucket.listKeys(prefix, page.cursor());
			keys.addAll(page.keys());
		}
		return keys;
	}

}
