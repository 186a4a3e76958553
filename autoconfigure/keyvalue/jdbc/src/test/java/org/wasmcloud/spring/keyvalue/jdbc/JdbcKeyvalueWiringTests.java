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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueWiringTck;
import org.wasmcloud.spring.keyvalue.tck.SwitchableServer;

class JdbcKeyvalueWiringTests extends KeyvalueWiringTck {

	private static final String PASSWORD = "S3cretPass";

	private final List<Server> servers = new ArrayList<>();

	@Override
	protected ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, JdbcKeyvalueAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:wiring;DB_CLOSE_DELAY=-1");
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithoutServer() {
		return Optional.of(runner().withPropertyValues(
				"spring.datasource.url=jdbc:postgresql://127.0.0.1:1/test?user=test&password=" + PASSWORD,
				"spring.datasource.hikari.connection-timeout=300"));
	}

	/**
	 * The database in this process, for clients from outside.
	 */
	@Override
	protected Optional<SwitchableServer> server() throws SQLException {
		runner()
			.withConfiguration(
					AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class))
			.run((context) -> context.getBean(KeyvalueStore.class).open("any").get("makes the table"));
		Server server = Server.createTcpServer("-tcpPort", "0").start();
		this.servers.add(server);
		return Optional.of(SwitchableServer.behindPort(new InetSocketAddress("127.0.0.1", server.getPort()),
				(address) -> runner().withPropertyValues(
						"spring.datasource.url=jdbc:h2:tcp://127.0.0.1:" + address.getPort() + "/mem:wiring",
						"spring.datasource.username=sa", "spring.datasource.password=",
						"spring.datasource.hikari.connection-timeout=1000")));
	}

	@AfterEach
	void stopServers() {
		this.servers.forEach(Server::stop);
	}

	@Override
	protected List<String> credentials() {
		return List.of(PASSWORD);
	}

	@Override
	protected String backendName() {
		return JdbcKeyvalueBackend.NAME;
	}

}
