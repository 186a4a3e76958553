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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.ReactiveBackendBucket;
import org.wasmcloud.spring.keyvalue.backend.ReactiveKeyvalueBackend;

/**
 * Which bucket an identifier means, and who may open it.
 */
public final class BucketDirectory {

	private final Map<String, BucketDefinition> byIdentifier;

	private final @Nullable Function<String, BucketDefinition> undeclared;

	private final BackendException.Kind refusal;

	private final Supplier<Scheduler> scheduler;

	/**
	 * Creates the application's directory.
	 * @param declared the declared buckets
	 * @param undeclared makes the definition of any other one, {@code null} to refuse it
	 * @param scheduler where blocking backends run for reactive callers, asked for when
	 * the first of them comes
	 */
	public BucketDirectory(Iterable<BucketDefinition> declared, @Nullable Function<String, BucketDefinition> undeclared,
			Supplier<Scheduler> scheduler) {
		this(byIdentifier(declared), undeclared, BackendException.Kind.NOT_FOUND, scheduler);
	}

	private BucketDirectory(Map<String, BucketDefinition> byIdentifier,
			@Nullable Function<String, BucketDefinition> undeclared, BackendException.Kind refusal,
			Supplier<Scheduler> scheduler) {
		this.byIdentifier = byIdentifier;
		this.undeclared = undeclared;
		this.refusal = refusal;
		this.scheduler = scheduler;
	}

	private static Map<String, BucketDefinition> byIdentifier(Iterable<BucketDefinition> declared) {
		Map<String, BucketDefinition> definitions = new LinkedHashMap<>();
		for (BucketDefinition definition : declared) {
			BucketDefinition other = definitions.put(definition.identifier(), definition);
			if (other != null) {
				throw new WiringException(
						"The buckets '" + other.key() + "' and '" + definition.key() + "' have one identifier, '"
								+ definition.identifier() + "'.",
						"Change 'wasmcloud.keyvalue.buckets." + definition.key() + ".identifier'.");
			}
		}
		return definitions;
	}

	/**
	 * The directory of a caller that is not the application, such as a component. It
	 * opens what was granted; every other name gets the same answer, whether there is
	 * such a bucket or not.
	 * @param identifiers what was granted
	 * @return a directory of these only
	 */
	public BucketDirectory granted(Set<String> identifiers) {
		Map<String, BucketDefinition> granted = new LinkedHashMap<>(this.byIdentifier);
		granted.keySet().retainAll(identifiers);
		return new BucketDirectory(granted, null, BackendException.Kind.DENIED, this.scheduler);
	}

	/**
	 * The declared buckets.
	 * @return the definitions by identifier
	 */
	public Map<String, BucketDefinition> declared() {
		return Map.copyOf(this.byIdentifier);
	}

	/**
	 * Opens a bucket, without contacting the backend.
	 * @param identifier what the contract calls it
	 * @return its operations
	 * @throws BackendException of kind {@code NOT_FOUND} if there is no such bucket, of
	 * kind {@code DENIED} if the caller is not the application and may not open it
	 */
	public BucketOperations open(@Nullable String identifier) {
		return operations(find(identifier));
	}

	/**
	 * Opens a bucket in its reactive form.
	 * @param identifier what the contract calls it
	 * @return its operations
	 */
	public Mono<ReactiveBucketOperations> openReactive(@Nullable String identifier) {
		return Mono.fromCallable(() -> reactiveOperations(find(identifier)));
	}

	/**
	 * The operations of a bucket.
	 * @param definition the bucket
	 * @return its operations
	 */
	public BucketOperations operations(BucketDefinition definition) {
		BackendBucket bucket = definition.backend().backend().bucket(definition.settings());
		return new BucketOperations(definition.identifier(), bucket, definition.rules(), definition.calls(),
				() -> reactiveOperations(definition));
	}

	/**
	 * The operations of a bucket in their reactive form.
	 * @param definition the bucket
	 * @return its operations
	 */
	public ReactiveBucketOperations reactiveOperations(BucketDefinition definition) {
		KeyvalueBackend backend = definition.backend().backend();
		ReactiveBackendBucket bucket = (backend instanceof ReactiveKeyvalueBackend reactive)
				? reactive.reactiveBucket(definition.settings())
				: ReactiveBackendBucket.from(backend.bucket(definition.settings()), this.scheduler.get());
		return new ReactiveBucketOperations(definition.identifier(), bucket, definition.rules(), definition.calls(),
				() -> operations(definition));
	}

	private BucketDefinition find(@Nullable String identifier) {
		String checked = BucketRules.text("identifier", identifier);
		BucketDefinition definition = this.byIdentifier.get(checked);
		if (definition != null) {
			return definition;
		}
		if (this.undeclared != null && !checked.isEmpty()) {
			return this.undeclared.apply(checked);
		}
		throw new BackendException(this.refusal, (this.refusal == BackendException.Kind.DENIED)
				? "This caller may not open the bucket." : "There is no bucket '" + checked + "'.");
	}

}
