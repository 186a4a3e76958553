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

import java.util.Locale;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * What an observation of a backend call knows.
 */
public final class BackendCallContext extends Observation.Context {

	private final ObservedOperation operation;

	// The key values of most calls are one immutable set, which the map of the superclass
	// would take apart and sort again for each handler.
	private volatile KeyValues lowCardinality = KeyValues.empty();

	private volatile boolean cancelled;

	BackendCallContext(ObservedOperation operation) {
		this.operation = operation;
	}

	/**
	 * The capability, such as {@code keyvalue}.
	 * @return its name
	 */
	public String capability() {
		return this.operation.capability();
	}

	/**
	 * The backend, such as {@code redis}.
	 * @return its name
	 */
	public String backend() {
		return this.operation.backend();
	}

	/**
	 * The operation, such as {@code get}.
	 * @return its name
	 */
	public String operation() {
		return this.operation.name();
	}

	ObservedOperation observedOperation() {
		return this.operation;
	}

	/** The caller no longer waits for the result. */
	void cancelled() {
		this.cancelled = true;
	}

	/**
	 * How the call ended: {@code success}, {@code cancelled}, or the kind of the failure.
	 * @return one of a small, fixed set of words
	 */
	public String outcome() {
		Throwable error = getError();
		if (error == null) {
			return this.cancelled ? "cancelled" : ObservedOperation.SUCCESS;
		}
		BackendException.Kind kind = (error instanceof BackendException ex) ? ex.kind() : BackendException.Kind.FAILED;
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public synchronized Observation.Context addLowCardinalityKeyValue(KeyValue keyValue) {
		this.lowCardinality = this.lowCardinality.and(keyValue);
		return this;
	}

	@Override
	public Observation.Context addLowCardinalityKeyValues(KeyValues keyValues) {
		if (this.lowCardinality != keyValues) {
			synchronized (this) {
				this.lowCardinality = this.lowCardinality.and(keyValues);
			}
		}
		return this;
	}

	@Override
	public synchronized Observation.Context removeLowCardinalityKeyValue(String keyName) {
		this.lowCardinality = KeyValues
			.of(this.lowCardinality.stream().filter((keyValue) -> !keyValue.getKey().equals(keyName)).toList());
		return this;
	}

	@Override
	public KeyValues getLowCardinalityKeyValues() {
		return this.lowCardinality;
	}

	@Override
	public @Nullable KeyValue getLowCardinalityKeyValue(String key) {
		for (KeyValue keyValue : this.lowCardinality) {
			if (keyValue.getKey().equals(key)) {
				return keyValue;
			}
		}
		return null;
	}

}
