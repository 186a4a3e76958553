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

package org.wasmcloud.spring.keyvalue.tck;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueHealthContributorAutoConfiguration;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.keyvalue.memory.MemoryKeyvalueBackend;
import org.wasmcloud.spring.tck.Findings;
import org.wasmcloud.spring.tck.SwitchableServer;
import org.wasmcloud.spring.tck.WiredApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the groups of behaviours of an application share.
 */
interface WiringBehaviours {

	/** How long an answer may take. */
	Duration PATIENCE = Duration.ofSeconds(60);

	/** What the property of the chosen backend begins with. */
	String BACKEND = "wasmcloud.keyvalue.backend=";

	/** The test class of the backend. */
	KeyvalueWiringTck given();

	/** What the running test has met. */
	Findings findings();

	/** The name of a bucket that no other test uses. */
	String bucketName();

	/** The application, with a bucket, and no choice of a backend. */
	default ApplicationContextRunner withBucket(ApplicationContextRunner runner) {
		return complete(runner).withPropertyValues("wasmcloud.keyvalue.buckets." + bucketName() + "=");
	}

	/** The application in which the tested backend is chosen. */
	default ApplicationContextRunner named(ApplicationContextRunner runner) {
		return complete(runner).withPropertyValues(BACKEND + given().backendName());
	}

	/**
	 * The server that the test may take away; without one, there is nothing to be tested.
	 */
	default Optional<SwitchableServer> switchable() throws Exception {
		Optional<SwitchableServer> server = given().server();
		if (server.isEmpty()) {
			findings().doesNotApply(given().runnerWithoutServer().isEmpty() ? "there is no server"
					: "the test gives no server that can be taken away");
		}
		return server;
	}

	static ApplicationContextRunner complete(ApplicationContextRunner runner) {
		return runner.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class,
				KeyvalueAutoConfiguration.class, KeyvalueHealthContributorAutoConfiguration.class));
	}

	static CapabilityReport report(AssertableApplicationContext context) {
		return new WiredApplication(context, "keyvalue").report();
	}

	/** A backend of somebody else. */
	static KeyvalueBackendProvider other(String name) {
		return KeyvalueBackendProvider.of(name, (settings) -> new MemoryKeyvalueBackend());
	}

	/** Calls what cannot be answered without the server. */
	static KeyvalueException unavailable(Runnable call) {
		KeyvalueException failure = catchThrowableOfType(KeyvalueException.class, call::run);
		assertThat(failure).isInstanceOfAny(KeyvalueException.StoreUnavailable.class, KeyvalueException.Timeout.class);
		return failure;
	}

}
