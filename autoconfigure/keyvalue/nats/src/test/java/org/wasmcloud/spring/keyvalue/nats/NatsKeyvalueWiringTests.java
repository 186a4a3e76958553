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

package org.wasmcloud.spring.keyvalue.nats;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.spring.keyvalue.tck.KeyvalueWiringTck;
import org.wasmcloud.spring.nats.autoconfigure.NatsAutoConfiguration;
import org.wasmcloud.spring.tck.SwitchableServer;

@Tag("server")
class NatsKeyvalueWiringTests extends KeyvalueWiringTck {

	private static final String SECRET = "opensesame-7c1f";

	@Override
	protected ApplicationContextRunner runner() {
		return application().withPropertyValues("wasmcloud.nats.servers=" + TestServer.NATS.url());
	}

	@Override
	protected Optional<SwitchableServer> server() {
		URI real = URI.create(TestServer.NATS.url());
		return Optional.of(SwitchableServer.behindPort(new InetSocketAddress(real.getHost(), real.getPort()),
				(address) -> application().withPropertyValues(
						"wasmcloud.nats.servers=nats://" + address.getHostString() + ":" + address.getPort())));
	}

	@Override
	protected String backendName() {
		return "nats";
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithoutServer() {
		// Port 1 is nobody's.
		return Optional
			.of(application().withPropertyValues("wasmcloud.nats.servers=nats://somebody:" + SECRET + "@127.0.0.1:1"));
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithSecondConnection() {
		return Optional
			.of(runner().withPropertyValues("wasmcloud.nats.connections.second.servers=" + TestServer.NATS_OLD.url()));
	}

	@Override
	protected List<String> credentials() {
		return List.of(SECRET);
	}

	private static ApplicationContextRunner application() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(NatsAutoConfiguration.class, NatsKeyvalueAutoConfiguration.class));
	}

}
