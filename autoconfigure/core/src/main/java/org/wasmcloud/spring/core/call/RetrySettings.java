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

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.retry.RetryPolicySettings;
import org.springframework.core.retry.RetryPolicy;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * How often and how fast a call is made again that failed with a transient error. Calls
 * that are not idempotent and calls inside an active transaction are never retried.
 *
 * @param maxRetries Number of further attempts after the first one; 0 for none.
 * @param initialInterval Pause before the first retry.
 * @param multiplier Factor by which each further pause grows.
 * @param maxInterval Longest pause between two attempts.
 */
@ConfigurationPropertiesSource
public record RetrySettings(@DefaultValue("0") long maxRetries, @DefaultValue("100ms") Duration initialInterval,
		@DefaultValue("2") double multiplier, @DefaultValue("5s") Duration maxInterval) {

	public RetrySettings {
		if (maxRetries < 0) {
			throw new IllegalArgumentException("'max-retries' is " + maxRetries + " and has to be 0 or more");
		}
		if (initialInterval.isNegative() || maxInterval.isNegative()) {
			throw new IllegalArgumentException("'initial-interval' and 'max-interval' must not be negative");
		}
		if (!(multiplier >= 1)) {
			throw new IllegalArgumentException("'multiplier' is " + multiplier + " and has to be 1 or more");
		}
	}

	/**
	 * Settings that never retry.
	 * @return the settings where nothing is configured
	 */
	public static RetrySettings none() {
		return new RetrySettings(0, Duration.ofMillis(100), 2, Duration.ofSeconds(5));
	}

	RetryPolicy policy() {
		RetryPolicySettings settings = new RetryPolicySettings();
		settings.setMaxRetries(this.maxRetries);
		settings.setDelay(this.initialInterval);
		settings.setMultiplier(this.multiplier);
		settings.setMaxDelay(this.maxInterval);
		settings.setExceptionPredicate((failure) -> failure instanceof BackendException ex && ex.kind().isTransient());
		return settings.createRetryPolicy();
	}

}
