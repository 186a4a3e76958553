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

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * The {@code wasmcloud} endpoint: contracts, named things, backends and why they were
 * chosen.
 */
@Endpoint(id = "wasmcloud")
public final class WasmcloudEndpoint {

	private final ObjectProvider<CapabilityReporter> reporters;

	/**
	 * Creates the endpoint.
	 * @param reporters the capabilities
	 */
	public WasmcloudEndpoint(ObjectProvider<CapabilityReporter> reporters) {
		this.reporters = reporters;
	}

	/**
	 * Everything that the capabilities report.
	 * @return a report a capability
	 */
	@ReadOperation
	public Report capabilities() {
		return new Report(this.reporters.orderedStream().map(CapabilityReporter::report).toList());
	}

	/**
	 * The endpoint's answer.
	 *
	 * @param capabilities a report a capability
	 */
	public record Report(List<CapabilityReport> capabilities) {

	}

}
