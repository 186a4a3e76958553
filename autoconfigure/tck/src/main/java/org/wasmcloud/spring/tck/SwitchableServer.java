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

import java.net.InetSocketAddress;
import java.util.function.Function;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * A server that a test takes away and gives back. At first it is away.
 */
public interface SwitchableServer extends AutoCloseable {

	/**
	 * An application whose backend uses this server, there or not.
	 * @return a runner that names no backend
	 */
	ApplicationContextRunner runner();

	/**
	 * Lets the server answer, at the address and with the data that it had before.
	 * @throws Exception if that cannot be done
	 */
	void giveBack() throws Exception;

	/**
	 * Takes the server away: connections break, and no new one can be made.
	 * @throws Exception if that cannot be done
	 */
	void takeAway() throws Exception;

	/**
	 * How often somebody has connected to the server.
	 * @return a number that only grows
	 */
	long connections();

	@Override
	void close();

	/**
	 * A real server behind a port of the test's own, which leads to it or does not. The
	 * server itself, which others may use, is left alone.
	 * @param server where the server is
	 * @param runner makes the runner of an application that connects to an address
	 * @return the server as the application sees it
	 */
	static SwitchableServer behindPort(InetSocketAddress server,
			Function<InetSocketAddress, ApplicationContextRunner> runner) {
		ServerPort port = new ServerPort(server);
		return new SwitchableServer() {

			@Override
			public ApplicationContextRunner runner() {
				return runner.apply(port.address());
			}

			@Override
			public void giveBack() {
				port.open();
			}

			@Override
			public void takeAway() {
				port.shut();
			}

			@Override
			public long connections() {
				return port.connections();
			}

			@Override
			public void close() {
				port.shut();
			}

		};
	}

}
