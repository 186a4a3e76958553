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

package org.wasmcloud.spring.core.autoconfigure;

import io.micrometer.observation.ObservationRegistry;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.util.ClassUtils;

import org.wasmcloud.spring.core.backend.ConnectionResolver;
import org.wasmcloud.spring.core.call.ActiveTransactions;
import org.wasmcloud.spring.core.call.BackendCallObservationConvention;
import org.wasmcloud.spring.core.call.BackendCallsFactory;
import org.wasmcloud.spring.core.call.SpringTransactions;
import org.wasmcloud.spring.core.report.CapabilityReporter;
import org.wasmcloud.spring.core.report.StartupLog;

/**
 * Auto-configuration of what all capabilities share: connections by name, the one
 * interception point, the threads that blocking backends run on, and the start-up line.
 */
@AutoConfiguration(
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
public final class WasmcloudCoreAutoConfiguration {

	/** No more blocking calls than this run at a time on virtual threads. */
	private static final int VIRTUAL_THREADS = 1024;

	@Bean
	@ConditionalOnMissingBean
	ConnectionResolver wasmcloudConnectionResolver(ListableBeanFactory beanFactory) {
		return new ConnectionResolver(beanFactory);
	}

	@Bean
	@ConditionalOnMissingBean
	BackendCallsFactory wasmcloudBackendCallsFactory(ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<BackendCallObservationConvention> convention) {
		boolean transactional = ClassUtils.isPresent(
				"org.springframework.transaction.reactive.TransactionSynchronizationManager",
				getClass().getClassLoader());
		return new BackendCallsFactory(observations.getIfUnique(() -> ObservationRegistry.NOOP),
				convention.getIfUnique(() -> BackendCallObservationConvention.DEFAULT),
				transactional ? new SpringTransactions() : ActiveTransactions.NONE);
	}

	@Lazy
	@Bean(destroyMethod = "dispose", defaultCandidate = false)
	@ConditionalOnMissingBean(name = "wasmcloudBlockingScheduler")
	Scheduler wasmcloudBlockingScheduler(Environment environment) {
		if (!Threading.VIRTUAL.isActive(environment)) {
			return Schedulers.newBoundedElastic(Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE,
					Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, "wasmcloud", 60, true);
		}
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("wasmcloud-");
		executor.setVirtualThreads(true);
		executor.setConcurrencyLimit(VIRTUAL_THREADS);
		return Schedulers.fromExecutor(executor);
	}

	@Bean
	@ConditionalOnMissingBean
	StartupLog wasmcloudStartupLog(ObjectProvider<CapabilityReporter> reporters) {
		return new StartupLog(reporters);
	}

}
