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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

import org.wasmcloud.spring.core.backend.BackendOptions;
import org.wasmcloud.spring.core.backend.Backends;
import org.wasmcloud.spring.core.backend.SelectedBackend;
import org.wasmcloud.spring.core.call.BackendCalls;
import org.wasmcloud.spring.core.call.BackendCallsFactory;
import org.wasmcloud.spring.core.named.NamedThings;
import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueProperties.Bucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.bucket.BucketDefinition;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;

/**
 * The buckets of the configuration. Their backends are looked up and made when this is
 * created, and asked for the declared buckets, so that a wrong name stops the application
 * at its start.
 */
class KeyvalueBuckets {

	private final Backends<KeyvalueBackend> backends;

	private final BackendCallsFactory callsFactory;

	private final KeyvalueProperties properties;

	private final Environment environment;

	private final Map<String, BackendCalls> calls = new ConcurrentHashMap<>();

	private final Map<String, BucketDefinition> declared = new TreeMap<>();

	private final @Nullable SelectedBackend<KeyvalueBackend> defaultBackend;

	KeyvalueBuckets(Backends<KeyvalueBackend> backends, BackendCallsFactory callsFactory, KeyvalueProperties properties,
			Environment environment) {
		this.backends = backends;
		this.callsFactory = callsFactory;
		this.properties = properties;
		this.environment = environment;
		backends.checkDefault();
		this.defaultBackend = allowsUndeclared() ? backends.defaultBackend() : null;
		NamedThings.of(environment, Keyvalue.CAPABILITY.property(Keyvalue.BUCKETS))
			.select(properties.buckets(), Bucket.PLAIN)
			.forEach((key, bucket) -> this.declared.put(key, define(key, bucket)));
	}

	Iterable<BucketDefinition> declared() {
		return this.declared.values();
	}

	/**
	 * Makes the definition of a bucket that is not declared; {@code null} where there may
	 * be none.
	 */
	@Nullable Function<String, BucketDefinition> undeclared() {
		SelectedBackend<KeyvalueBackend> selected = this.defaultBackend;
		if (selected == null) {
			return null;
		}
		return (identifier) -> new BucketDefinition(null, identifier, selected, calls(selected),
				BucketSettings.of(identifier), BucketLayers.NONE);
	}

	/**
	 * A declared bucket. The beans of an application that was processed ahead of time are
	 * those of its build: a key that is no longer declared is one without properties.
	 */
	BucketDefinition get(String key) {
		BucketDefinition definition = this.declared.get(key);
		return (definition != null) ? definition : define(key, Bucket.PLAIN);
	}

	List<CapabilityReport.NamedThing> report() {
		List<CapabilityReport.NamedThing> things = new ArrayList<>();
		if (this.defaultBackend != null) {
			things.add(report(null, null, this.defaultBackend));
		}
		this.declared
			.forEach((key, definition) -> things.add(report(key, definition.identifier(), definition.backend())));
		return things;
	}

	private static CapabilityReport.NamedThing report(@Nullable String key, @Nullable String identifier,
			SelectedBackend<KeyvalueBackend> selected) {
		List<String> supports = selected.backend().features().stream().sorted().map(KeyvalueFeature::label).toList();
		return new CapabilityReport.NamedThing(key, identifier, selected.name(), selected.connection(),
				selected.reason(), supports);
	}

	private BucketDefinition define(String key, Bucket bucket) {
		String property = Keyvalue.CAPABILITY.property(Keyvalue.BUCKETS + "." + key);
		SelectedBackend<KeyvalueBackend> selected = this.backends.select(text(bucket.backend()),
				text(bucket.connection()), property + ".backend");
		String identifier = Objects.requireNonNullElse(text(bucket.identifier()), key);
		String name = Objects.requireNonNullElse(text(bucket.name()), identifier);
		BackendOptions options = BackendOptions.of(this.environment, property + "." + selected.name());
		BucketSettings settings = new BucketSettings(name, options);
		selected.check("bucket '" + key + "'", name, property, () -> selected.backend().bucket(settings));
		return new BucketDefinition(key, identifier, selected, calls(selected), settings, bucket.layers());
	}

	private BackendCalls calls(SelectedBackend<KeyvalueBackend> selected) {
		return this.calls.computeIfAbsent(selected.name(), (name) -> this.callsFactory.create(Keyvalue.CAPABILITY, name,
				this.properties.retry(), this.properties.observation().enabled()));
	}

	private boolean allowsUndeclared() {
		return this.properties.undeclaredBuckets() == KeyvalueProperties.Undeclared.ALLOW;
	}

	private static @Nullable String text(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

}
