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

package org.wasmcloud.spring.testserver;

/**
 * A server that one test has to itself, to take it away, to configure it or to look at it
 * undisturbed. It keeps its data and its address until it is closed. What cannot be done
 * is an {@link IllegalStateException} that says what the server or the script said.
 */
public interface PrivateServer extends AutoCloseable {

	/**
	 * The port that it listens on, at the loopback address.
	 * @return a number, also before it is started
	 */
	int port();

	/**
	 * Where it is.
	 * @return host and port
	 */
	default String address() {
		return "127.0.0.1:" + port();
	}

	/**
	 * Starts it if it does not run, and returns when it answers.
	 * @return this
	 */
	PrivateServer start();

	/** Ends it as a crash does. */
	void kill();

	/** Ends it and removes its data. */
	@Override
	void close();

}
