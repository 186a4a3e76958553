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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.io.Resource;

import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.nats.NatsConnectionDetails;

/**
 * Connection details out of properties.
 */
class PropertiesNatsConnectionDetails implements NatsConnectionDetails {

	private final NatsConnectionProperties properties;

	private final @Nullable SslBundles bundles;

	PropertiesNatsConnectionDetails(NatsConnectionProperties properties, @Nullable SslBundles bundles) {
		this.properties = properties;
		this.bundles = bundles;
	}

	@Override
	public List<String> getServers() {
		return this.properties.servers();
	}

	@Override
	public @Nullable String getUsername() {
		return text(this.properties.username());
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.password();
	}

	@Override
	public @Nullable String getToken() {
		return text(this.properties.token());
	}

	@Override
	public @Nullable String getNkey() {
		return text(this.properties.nkey());
	}

	@Override
	public @Nullable Resource getCredentials() {
		return this.properties.credentials();
	}

	@Override
	public @Nullable SslBundle getSslBundle() {
		String bundle = text(this.properties.ssl().bundle());
		if (bundle == null) {
			return null;
		}
		if (this.bundles == null) {
			throw new WiringException(
					"A NATS connection names the SSL bundle '" + bundle + "', and the application has no SSL bundles.",
					"Declare it under 'spring.ssl.bundle', with Spring Boot's SSL auto-configuration switched on.");
		}
		return this.bundles.getBundle(bundle);
	}

	private static @Nullable String text(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

}
