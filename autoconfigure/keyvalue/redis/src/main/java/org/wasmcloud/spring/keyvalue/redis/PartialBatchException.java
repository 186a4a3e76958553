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

package org.wasmcloud.spring.keyvalue.redis;

/**
 * Of several commands on a cluster, some failed.
 */
final class PartialBatchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int succeeded;

	private final int of;

	private final Throwable failure;

	PartialBatchException(int succeeded, int of, Throwable failure) {
		super(succeeded + " of " + of, failure);
		this.failure = failure;
		this.succeeded = succeeded;
		this.of = of;
	}

	int succeeded() {
		return this.succeeded;
	}

	int of() {
		return this.of;
	}

	/** The first failure. */
	Throwable failure() {
		return this.failure;
	}

}
