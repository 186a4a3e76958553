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

import reactor.core.publisher.Mono;

/**
 * Tells whether a transaction is active, so that nothing is retried inside one: what a
 * failed attempt left behind would be committed with the rest.
 */
public interface ActiveTransactions {

	/** For applications without Spring's transaction support. */
	ActiveTransactions NONE = new ActiveTransactions() {

		@Override
		public boolean inThread() {
			return false;
		}

		@Override
		public Mono<Boolean> inContext() {
			return Mono.just(false);
		}

	};

	/**
	 * Whether the current thread takes part in a transaction.
	 * @return {@code true} if it does
	 */
	boolean inThread();

	/**
	 * Whether the subscriber takes part in a reactive transaction.
	 * @return {@code true} if it does
	 */
	Mono<Boolean> inContext();

}
