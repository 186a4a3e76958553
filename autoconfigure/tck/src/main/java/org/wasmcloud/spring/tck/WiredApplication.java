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

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.util.StringUtils;

import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.core.report.CapabilityReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a running application tells of one of its capabilities.
 *
 * @param context its context
 * @param capability name of the capability
 */
public record WiredApplication(AssertableApplicationContext context, String capability) {

	/**
	 * What the endpoint shows.
	 * @return the report of the capability
	 */
	public CapabilityReport report() {
		return this.context.getBeansOfType(CapabilityReporter.class)
			.values()
			.stream()
			.map(CapabilityReporter::report)
			.filter((report) -> report.capability().equals(this.capability))
			.findFirst()
			.orElseThrow(() -> new AssertionError("nobody reports on '" + this.capability + "'"));
	}

	/**
	 * The health of each backend in use.
	 * @return the status by backend
	 */
	public Map<String, Status> health() {
		return contributor().stream()
			.collect(Collectors.toMap(HealthContributors.Entry::name, (entry) -> health(entry).getStatus()));
	}

	/**
	 * The same with everything that is said about it.
	 * @return a text
	 */
	public String healthWithDetails() {
		return contributor().stream().map((entry) -> health(entry).toString()).collect(Collectors.joining());
	}

	/**
	 * Waits until health says that the backend is up, as long as the test may last.
	 * @param backend the only backend in use
	 */
	public void awaitUp(String backend) {
		while (!health().equals(Map.of(backend, Status.UP))) {
			assertThat(Thread.currentThread().isInterrupted()).as("the server is not found again").isFalse();
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	private CompositeHealthContributor contributor() {
		String name = Arrays.stream(this.capability.split("-"))
			.map(StringUtils::capitalize)
			.collect(Collectors.joining());
		return (CompositeHealthContributor) this.context.getBean("wasmcloud" + name + "HealthContributor");
	}

	private static Health health(HealthContributors.Entry entry) {
		return Objects.requireNonNull(((HealthIndicator) entry.contributor()).health(true));
	}

}
