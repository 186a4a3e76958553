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

package org.wasmcloud.spring.nats.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import org.wasmcloud.spring.nats.autoconfigure.NatsConnectionProperties.Ssl;

/**
 * Properties of the connections to NATS: those of the default one, and the named ones.
 *
 * @param servers Addresses of servers of one cluster.
 * @param username Login user.
 * @param password Login password.
 * @param token Token to authenticate with, instead of a user.
 * @param nkey Seed of the NKey to authenticate with, instead of a user.
 * @param credentials Credentials file to authenticate with, instead of a user. It is read
 * anew for each attempt to connect.
 * @param ssl TLS.
 * @param connectionTimeout Time limit of an attempt to connect to one server.
 * @param reconnectWait Pause between two attempts to connect again.
 * @param drainTimeout Time limit of an orderly shutdown.
 * @param connections Further connections by name. Each is a bean with the name as its
 * qualifier.
 */
@ConfigurationProperties("wasmcloud.nats")
record NatsProperties(@DefaultValue("nats://localhost:4222") List<String> servers, @Nullable String username,
		@Nullable String password, @Nullable String token, @Nullable String nkey, @Nullable Resource credentials,
		@DefaultValue @NestedConfigurationProperty Ssl ssl, @DefaultValue("2s") Duration connectionTimeout,
		@DefaultValue("1s") Duration reconnectWait, @DefaultValue("5s") Duration drainTimeout,
		@DefaultValue Map<String, NatsConnectionProperties> connections) {

	NatsConnectionProperties defaultConnection() {
		return new NatsConnectionProperties(this.servers, this.username, this.password, this.token, this.nkey,
				this.credentials, this.ssl, this.connectionTimeout, this.reconnectWait, this.drainTimeout);
	}

	@Override
	public String toString() {
		return "NatsProperties[***]";
	}

}
