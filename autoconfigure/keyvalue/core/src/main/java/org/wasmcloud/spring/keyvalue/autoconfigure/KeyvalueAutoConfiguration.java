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

import java.time.InstantSource;
import java.util.List;

import reactor.core.scheduler.Scheduler;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.backend.Backends;
import org.wasmcloud.spring.core.backend.KnownBackends;
import org.wasmcloud.spring.core.call.BackendCallsFactory;
import org.wasmcloud.spring.core.named.NamedThings;
import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.core.report.CapabilityReporter;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;
import org.wasmcloud.spring.keyvalue.contract.WasiCursors;
import org.wasmcloud.spring.keyvalue.contract.WasiKeyvalueContracts;
import org.wasmcloud.spring.keyvalue.file.FileKeyvalueBackend;
import org.wasmcloud.spring.keyvalue.memory.MemoryKeyvalueBackend;

/**
 * Auto-configuration of the key-value contracts over the backend that the configuration
 * names.
 */
@AutoConfiguration(after = WasmcloudCoreAutoConfiguration.class)
@EnableConfigurationProperties(KeyvalueProperties.class)
@Import({ KeyvalueContractsConfiguration.class, WasiKeyvalueContractsConfiguration.class,
		Phase1KeyvalueContractsConfiguration.class, KeyvalueBucketRegistrar.class })
public final class KeyvalueAutoConfiguration {

	@Bean
	BuiltInProvider memoryKeyvalueBackendProvider() {
		return new BuiltInProvider("memory", (settings) -> new MemoryKeyvalueBackend());
	}

	@Bean
	BuiltInProvider fileKeyvalueBackendProvider(KeyvalueProperties properties) {
		KeyvalueProperties.File file = properties.file();
		return new BuiltInProvider("file",
				(settings) -> new FileKeyvalueBackend(file.root(), file.sync(), settings.timeout()));
	}

	@Bean
	Backends<KeyvalueBackend> wasmcloudKeyvalueBackends(KeyvalueProperties properties,
			ObjectProvider<KeyvalueBackendProvider> providers) {
		return new Backends<>(Keyvalue.CAPABILITY, properties.defaults(), providers.orderedStream().toList(),
				KnownBackends.of(Keyvalue.CAPABILITY, getClass().getClassLoader()));
	}

	@Bean
	KeyvalueBuckets wasmcloudKeyvalueBuckets(Backends<KeyvalueBackend> backends, BackendCallsFactory callsFactory,
			KeyvalueProperties properties, Environment environment) {
		return new KeyvalueBuckets(backends, callsFactory, properties, environment);
	}

	@Bean
	BucketDirectory wasmcloudKeyvalueBucketDirectory(KeyvalueBuckets buckets,
			@Qualifier("wasmcloudBlockingScheduler") ObjectProvider<Scheduler> scheduler) {
		return new BucketDirectory(buckets.declared(), buckets.undeclared(), scheduler::getObject);
	}

	@Bean
	KeyvalueContracts wasmcloudKeyvalueContracts(BucketDirectory directory) {
		return new KeyvalueContracts(directory);
	}

	@Bean
	WasiKeyvalueContracts wasiKeyvalueContracts(BucketDirectory directory, KeyvalueProperties properties) {
		KeyvalueProperties.Cursors cursors = properties.cursors();
		return new WasiKeyvalueContracts(directory,
				new WasiCursors(cursors.max(), cursors.maxAge(), InstantSource.system()));
	}

	@Bean(NamedBuckets.BEAN_NAME)
	NamedBuckets wasmcloudKeyvalueNamedBuckets(KeyvalueBuckets buckets, KeyvalueContracts contracts,
			WasiKeyvalueContracts wasiContracts) {
		return new NamedBuckets(buckets, contracts, wasiContracts);
	}

	@Bean
	KeyvalueWatches wasmcloudKeyvalueWatches(KeyvalueProperties properties, Environment environment,
			BucketDirectory directory, Watchers watchers) {
		return new KeyvalueWatches(NamedThings.of(environment, Keyvalue.CAPABILITY.property(Keyvalue.WATCHES))
			.select(properties.watches(), KeyvalueProperties.Watch.PLAIN), directory, watchers);
	}

	@Bean
	Watchers wasmcloudKeyvalueWatchers(ListableBeanFactory beanFactory, KeyvalueContracts contracts,
			WasiKeyvalueContracts wasiContracts) {
		return new Watchers(beanFactory, contracts, wasiContracts);
	}

	@Bean
	CapabilityReporter wasmcloudKeyvalueReporter(Backends<KeyvalueBackend> backends, KeyvalueBuckets buckets) {
		List<String> contracts = List.of("wasmcloud:keyvalue/store@0.2.0", "wasmcloud:keyvalue/atomics@0.2.0",
				"wasmcloud:keyvalue/cas@0.2.0", "wasmcloud:keyvalue/batch@0.2.0", "wasmcloud:keyvalue/watcher@0.2.0",
				"wasi:keyvalue/store@0.2.0-draft", "wasi:keyvalue/atomics@0.2.0-draft",
				"wasi:keyvalue/batch@0.2.0-draft", "wasi:keyvalue/watcher@0.2.0-draft", "wasmcloud:keyvalue/key-value");
		return () -> new CapabilityReport(Keyvalue.CAPABILITY.name(), contracts, backends.available(),
				buckets.report());
	}

}
