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

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names of the observation of a backend call. An application that wants other names
 * defines a bean of this type.
 */
public interface BackendCallObservationConvention extends ObservationConvention<BackendCallContext> {

	/** The convention without a bean of the application's own. */
	BackendCallObservationConvention DEFAULT = new BackendCallObservationConvention() {
	};

	@Override
	default String getName() {
		return "wasmcloud.backend.call";
	}

	@Override
	default String getContextualName(BackendCallContext context) {
		return context.observedOperation().label();
	}

	@Override
	default KeyValues getLowCardinalityKeyValues(BackendCallContext context) {
		return context.observedOperation().keyValues(context.outcome());
	}

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof BackendCallContext;
	}

}
