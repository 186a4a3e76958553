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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Properties of one connection.
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
 */
record NatsConnectionProperties(@DefaultValue("nats://localhost:4222") List<String> servers, @Nullable String username,
		@Nullable String password, @Nullable String token, @Nullable String nkey, @Nullable Resource credentials,
		@DefaultValue Ssl ssl, @DefaultValue("2s") Duration connectionTimeout,
		@DefaultValue("1s") Duration reconnectWait, @DefaultValue("5s") Duration drainTimeout) {

	/** A connection that says nothing. */
	static final NatsConnectionProperties PLAIN = new Binder(List.of()).bindOrCreate("none",
			NatsConnectionProperties.class);

	@Override
	public String toString() {
		return "NatsConnectionProperties[***]";
	}

	/**
	 * TLS.
	 *
	 * @param bundle Name of the SSL bundle. With it, only TLS is accepted.
	 */
	record Ssl(@Nullable String bundle) {

	}

}
