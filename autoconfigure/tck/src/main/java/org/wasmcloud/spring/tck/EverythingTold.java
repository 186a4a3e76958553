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

package org.wasmcloud.spring.tck;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Lets everybody tell everything: all loggers write all that they can, and the tags of
 * all observations are kept.
 */
public final class EverythingTold {

	private final Queue<String> tags = new ConcurrentLinkedQueue<>();

	/**
	 * A registry whose observations are kept.
	 * @return a new registry
	 */
	public ObservationRegistry observations() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {

			@Override
			public void onStop(Observation.Context context) {
				EverythingTold.this.tags.add(context.getName() + " " + context.getAllKeyValues());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		});
		return registry;
	}

	/**
	 * Name and tags of each observation so far.
	 * @return a live view, in the order in which they ended
	 */
	public Queue<String> tags() {
		return this.tags;
	}

	/**
	 * All loggers tell everything meanwhile.
	 * @param action what is done
	 */
	public void during(Runnable action) {
		LoggingSystem logging = LoggingSystem.get(EverythingTold.class.getClassLoader());
		LoggerConfiguration root = logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME);
		logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.TRACE);
		try {
			action.run();
		}
		finally {
			logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME,
					(root != null) ? root.getEffectiveLevel() : LogLevel.INFO);
		}
	}

}
