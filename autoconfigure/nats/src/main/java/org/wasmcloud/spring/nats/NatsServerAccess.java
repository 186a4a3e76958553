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

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLContext;

import io.nats.client.Options;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.core.io.Resource;

import org.wasmcloud.spring.core.diagnostics.WiringException;

/**
 * Turns connection details into options of the client. What an address says about users
 * is taken out of it, so that addresses can be shown.
 */
final class NatsServerAccess {

	private final String connection;

	private final NatsConnectionDetails details;

	private final List<String> addresses = new ArrayList<>();

	private final Set<String> userInfos = new LinkedHashSet<>();

	NatsServerAccess(String connection, NatsConnectionDetails details) {
		this.connection = connection;
		this.details = details;
		details.getServers().forEach(this::addServer);
		if (this.addresses.isEmpty()) {
			throw failure("has no server.", "Set 'servers' to at least one address.");
		}
	}

	private void addServer(String server) {
		String address = server.strip();
		try {
			URI uri = new URI(address.contains("://") ? address : "nats://" + address);
			if (uri.getHost() == null) {
				throw new URISyntaxException("", "no host");
			}
			if (uri.getRawUserInfo() != null) {
				this.userInfos.add(uri.getRawUserInfo());
			}
			int port = (uri.getPort() != -1) ? uri.getPort() : Options.DEFAULT_PORT;
			this.addresses.add(uri.getScheme() + "://" + uri.getHost() + ":" + port
					+ ((uri.getRawPath() != null) ? uri.getRawPath() : ""));
		}
		catch (URISyntaxException ex) {
			// Neither the address nor the cause is shown: either may hold a password.
			throw failure("has an address among its servers that is no URL.",
					"Write addresses like 'nats://host:4222', special characters of a password as %XX, or give user "
							+ "and password by their own properties.");
		}
	}

	void applyTo(Options.Builder builder) {
		builder.servers(this.addresses.toArray(String[]::new));
		applyIdentity(builder);
		SSLContext context = sslContext();
		if (context != null) {
			// The name has to stay what it is, to be compared with the certificate.
			builder.hostnameResolveMode(Options.HostnameResolveMode.HappyEyeballs).sslContext(context);
		}
	}

	private @Nullable SSLContext sslContext() {
		SslBundle bundle = this.details.getSslBundle();
		if (bundle != null) {
			return new VerifyingSslContext(bundle.createSslContext(), bundle.getOptions());
		}
		if (this.addresses.stream().noneMatch((address) -> address.startsWith("tls:") || address.startsWith("wss:"))) {
			return null;
		}
		try {
			return new VerifyingSslContext(SSLContext.getDefault(), SslOptions.NONE);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("The JVM has no default SSL context", ex);
		}
	}

	private void applyIdentity(Options.Builder builder) {
		List<String> given = new ArrayList<>();
		Resource credentials = this.details.getCredentials();
		String nkey = this.details.getNkey();
		String token = this.details.getToken();
		String username = this.details.getUsername();
		if (credentials != null) {
			given.add("a credentials file");
			if (!credentials.exists()) {
				throw failure("has a credentials file that does not exist.", "Correct 'credentials'.");
			}
			builder.authHandler(new CredentialsFile(credentials));
		}
		if (nkey != null) {
			given.add("an NKey");
			builder.authHandler(seed(nkey));
		}
		if (token != null) {
			given.add("a token");
			builder.token(token.toCharArray());
		}
		if (username != null) {
			given.add("a user name");
			builder.userInfo(username.toCharArray(), password().toCharArray());
		}
		if (given.size() > 1) {
			throw failure("has several identities: " + String.join(", ", given) + ".", "Leave one of them.");
		}
		if (given.isEmpty() && !this.userInfos.isEmpty()) {
			applyUserInfo(builder);
		}
	}

	private String password() {
		String password = this.details.getPassword();
		return (password != null) ? password : "";
	}

	private NkeyIdentity seed(String nkey) {
		try {
			return new NkeyIdentity(nkey.strip().toCharArray());
		}
		catch (IllegalArgumentException ex) {
			throw failure("has an NKey that is no seed of a user.", "Set 'nkey' to the text that begins with 'SU'.");
		}
	}

	private void applyUserInfo(Options.Builder builder) {
		if (this.userInfos.size() > 1) {
			throw failure("has servers with different users in their addresses.",
					"Take them out of the addresses and set 'username' and 'password'.");
		}
		@Nullable String[] parts = this.userInfos.iterator().next().split(":", 2);
		String first = URLDecoder.decode(String.valueOf(parts[0]).replace("+", "%2B"), StandardCharsets.UTF_8);
		if (parts.length == 1) {
			builder.token(first.toCharArray());
		}
		else {
			String second = URLDecoder.decode(String.valueOf(parts[1]).replace("+", "%2B"), StandardCharsets.UTF_8);
			builder.userInfo(first.toCharArray(), second.toCharArray());
		}
	}

	private WiringException failure(String what, String action) {
		return new WiringException("NATS connection '" + this.connection + "' " + what, action);
	}

}
