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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import org.wasmcloud.spring.core.backend.BackendDefaults;
import org.wasmcloud.spring.core.call.RetrySettings;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;

/**
 * Properties of the key-value capability.
 *
 * @param backend Name of the backend of every bucket that names none. Without it, the one
 * backend module on the class path is used, or "memory" if there is none.
 * @param connection Bean name or qualifier of the connection that the backend uses
 * instead of the default one.
 * @param timeout Time limit of a call to a backend.
 * @param retry Further attempts after a transient error.
 * @param observation Observation of the calls to backends.
 * @param undeclaredBuckets Whether the application may open buckets that are not declared
 * under "wasmcloud.keyvalue.buckets".
 * @param buckets Declared buckets by key. Each is a bean with the key as its qualifier.
 * @param watches Watched buckets by name.
 * @param phase1 Contract of phase 1, which knows one bucket only.
 * @param cursors Number cursors of wasi:keyvalue.
 * @param file Backend "file".
 */
@ConfigurationProperties("wasmcloud.keyvalue")
record KeyvalueProperties(@Nullable String backend, @Nullable String connection, @DefaultValue("10s") Duration timeout,
		@DefaultValue @NestedConfigurationProperty RetrySettings retry, @DefaultValue Observation observation,
		@DefaultValue("allow") Undeclared undeclaredBuckets, @DefaultValue Map<String, Bucket> buckets,
		@DefaultValue Map<String, Watch> watches, @DefaultValue Phase1 phase1, @DefaultValue Cursors cursors,
		@DefaultValue File file) {

	KeyvalueProperties {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("'timeout' is " + timeout + " and has to be longer than nothing");
		}
	}

	BackendDefaults defaults() {
		return new BackendDefaults(this.backend, this.connection, this.timeout);
	}

	/**
	 * What happens with names that are not declared.
	 */
	enum Undeclared {

		/** A bucket of the name is opened on the default backend. */
		ALLOW,

		/** There is no such bucket. */
		DENY

	}

	/**
	 * Observation of the calls to backends.
	 *
	 * @param enabled Whether calls to backends are observed.
	 */
	record Observation(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * Number cursors of {@code wasi:keyvalue}.
	 *
	 * @param max Number of cursors that are remembered at most.
	 * @param maxAge Time for which a cursor is remembered at most.
	 */
	record Cursors(@DefaultValue("10000") int max, @DefaultValue("15m") Duration maxAge) {

		Cursors {
			if (max < 1) {
				throw new IllegalArgumentException("'max' is " + max + " and has to be 1 or more");
			}
			if (maxAge.isNegative() || maxAge.isZero()) {
				throw new IllegalArgumentException("'max-age' is " + maxAge + " and has to be longer than nothing");
			}
		}

	}

	/**
	 * The backend {@code file}.
	 *
	 * @param root Directory of all buckets. It is made with the first write.
	 * @param sync Whether a write is on the disk when it returns, and outlives a power
	 * failure; otherwise the operating system writes it later.
	 */
	record File(@DefaultValue("data/keyvalue") Path root, @DefaultValue("true") boolean sync) {

	}

	/**
	 * The contract of phase 1.
	 *
	 * @param bucket Identifier of the bucket that it uses.
	 */
	record Phase1(@DefaultValue("default") String bucket) {

	}

	/**
	 * A watched bucket.
	 *
	 * @param bucket Identifier of the bucket.
	 * @param keys Patterns of the watched keys, with "*" for any characters and "?" for
	 * one; all keys without any.
	 * @param handler Name of the watcher bean, if there are several.
	 * @param timeout Time limit of a reactive watcher for one change.
	 */
	record Watch(@Nullable String bucket, @DefaultValue List<String> keys, @Nullable String handler,
			@DefaultValue("1m") Duration timeout) {

		/** A watch that says nothing. */
		static final Watch PLAIN = new Watch(null, List.of(), null, Duration.ofMinutes(1));

		Watch {
			if (timeout.isNegative() || timeout.isZero()) {
				throw new IllegalArgumentException("'timeout' is " + timeout + " and has to be longer than nothing");
			}
		}

	}

	/**
	 * A declared bucket.
	 *
	 * @param backend Name of the backend, if not that of the capability.
	 * @param connection Bean name or qualifier of the connection, if not the default one.
	 * @param name Physical name, if not the identifier.
	 * @param identifier Identifier in the contracts, if not the key.
	 * @param prefix Text that every stored key begins with, unseen by the application.
	 * @param readOnly Whether writes are denied.
	 * @param maxValueSize Largest value that can be written.
	 */
	record Bucket(@Nullable String backend, @Nullable String connection, @Nullable String name,
			@Nullable String identifier, @DefaultValue("") String prefix, @DefaultValue("false") boolean readOnly,
			@Nullable DataSize maxValueSize) {

		/** A declared bucket that says nothing else. */
		static final Bucket PLAIN = new Bucket(null, null, null, null, "", false, null);

		BucketLayers layers() {
			return new BucketLayers(this.prefix, this.readOnly,
					(this.maxValueSize != null) ? this.maxValueSize.toBytes() : Long.MAX_VALUE);
		}

	}

}
