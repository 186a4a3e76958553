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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same when the server runs on and the network on the way to it fails. Between them
 * stands Toxiproxy, where the variable {@code WASMCLOUD_TEST_TOXIPROXY} says that it is.
 *
 * @param <B> the type of the backends
 */
public abstract class NetworkFaultTck<B> extends FaultTck<B> {

	/**
	 * The port of the server.
	 * @return the port, of the loopback address
	 */
	protected abstract int port();

	/**
	 * Makes the backend that is tested.
	 * @param port where it finds the server, at the loopback address; it must know no
	 * other way to it
	 * @return a backend
	 */
	protected abstract B backend(int port) throws Exception;

	@Override
	protected final B backend() throws Exception {
		return backend(port());
	}

	@ParameterizedTest
	@EnumSource
	@Timeout(180)
	@DisplayName("FAULT a network that fails under load loses nothing that was acknowledged")
	void aNetworkThatFailsUnderLoadLosesNothing(NetworkFault fault) throws Exception {
		try (FaultyNetwork network = FaultyNetwork.to(port())) {
			survive(backend(network.port()), List.of(network.failing(fault)));
		}
	}

	@Test
	@Tag("whole")
	@Timeout(1800)
	@DisplayName("FAULT a network that fails in every way again and again loses nothing that was acknowledged")
	void aNetworkThatFailsAgainAndAgainLosesNothing() throws Exception {
		try (FaultyNetwork network = FaultyNetwork.to(port())) {
			List<Fault> faults = new ArrayList<>();
			for (int round = 0; 2 * round < POOL; round++) {
				for (NetworkFault fault : NetworkFault.values()) {
					faults.add(network.failing(fault));
				}
			}
			survive(backend(network.port()), faults);
		}
	}

}
