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

package org.wasmcloud.spring.core.call;

import io.micrometer.observation.ObservationRegistry;

import org.wasmcloud.spring.core.backend.Capability;

/**
 * Makes the interception point of each backend in use, out of what the application has
 * for observation and transactions.
 */
public final class BackendCallsFactory {

	private final ObservationRegistry observations;

	private final BackendCallObservationConvention convention;

	private final ActiveTransactions transactions;

	/**
	 * Creates a factory.
	 * @param observations where calls are observed
	 * @param convention names of the observations
	 * @param transactions tells where nothing may be retried
	 */
	public BackendCallsFactory(ObservationRegistry observations, BackendCallObservationConvention convention,
			ActiveTransactions transactions) {
		this.observations = observations;
		this.convention = convention;
		this.transactions = transactions;
	}

	/**
	 * Makes the interception point of a backend.
	 * @param capability the capability
	 * @param backend the name of the backend
	 * @param retry when calls are made again
	 * @param observed whether calls are observed
	 * @return a new interception point
	 */
	public BackendCalls create(Capability capability, String backend, RetrySettings retry, boolean observed) {
		return new BackendCalls(capability.name(), backend, observed ? this.observations : ObservationRegistry.NOOP,
				this.convention, this.transactions, retry);
	}

}
