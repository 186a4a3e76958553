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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.core.io.Resource;

/**
 * Where a NATS server is and how it lets us in. At most one of user name, token, NKey and
 * credentials file is given.
 */
public interface NatsConnectionDetails extends ConnectionDetails {

	/**
	 * Addresses of servers of one cluster.
	 * @return addresses such as {@code nats://host:4222}; user names, passwords and
	 * tokens in them count as if they were given apart
	 */
	List<String> getServers();

	/**
	 * The name of the user.
	 * @return the name or {@code null}
	 */
	default @Nullable String getUsername() {
		return null;
	}

	/**
	 * The password of the user.
	 * @return the password or {@code null}
	 */
	default @Nullable String getPassword() {
		return null;
	}

	/**
	 * The token.
	 * @return the token or {@code null}
	 */
	default @Nullable String getToken() {
		return null;
	}

	/**
	 * The seed of the NKey.
	 * @return the seed or {@code null}
	 */
	default @Nullable String getNkey() {
		return null;
	}

	/**
	 * The credentials file: a user's JWT and seed.
	 * @return the file or {@code null}
	 */
	default @Nullable Resource getCredentials() {
		return null;
	}

	/**
	 * What TLS is made of.
	 * @return the bundle, {@code null} for the servers' own choice with the trust store
	 * of the JVM
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

}
