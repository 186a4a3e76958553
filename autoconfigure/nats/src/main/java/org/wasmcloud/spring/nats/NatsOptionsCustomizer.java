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

package org.wasmcloud.spring.nats;

import io.nats.client.Options;

/**
 * Changes the options of the client before a connection is made: whatever has no property
 * of its own. Beans of this type are applied to every connection, in their order.
 */
@FunctionalInterface
public interface NatsOptionsCustomizer {

	/**
	 * Changes options.
	 * @param connection the name of the connection, {@code default} for the one without
	 * @param options the options as the configuration has them
	 */
	void customize(String connection, Options.Builder options);

}
