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

package org.wasmcloud.spring.core.report;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Logs one line for each capability when the application context is ready.
 */
public final class StartupLog implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(StartupLog.class);

	private final ObjectProvider<CapabilityReporter> reporters;

	/**
	 * Creates the log.
	 * @param reporters the capabilities
	 */
	public StartupLog(ObjectProvider<CapabilityReporter> reporters) {
		this.reporters = reporters;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (logger.isInfoEnabled()) {
			this.reporters.orderedStream().forEach((reporter) -> logger.info(reporter.report().toLine()));
		}
	}

}
