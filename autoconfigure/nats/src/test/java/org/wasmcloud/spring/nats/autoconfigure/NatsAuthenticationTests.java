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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import io.nats.client.AuthenticationException;
import io.nats.client.Connection;
import io.nats.client.NKey;
import io.nats.client.support.JwtUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.testserver.PrivateNats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Every way in which a server lets us in, and that it does not without.
 */
@Tag("server")
@Timeout(120)
class NatsAuthenticationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(AutoConfigurations
		.of(WasmcloudCoreAutoConfiguration.class, SslAutoConfiguration.class, NatsAutoConfiguration.class));

	@Test
	void aUserAndAPassword() {
		try (PrivateNats server = new PrivateNats("authorization { user: ada, password: \"p:w %/\" }").start()) {
			String address = "wasmcloud.nats.servers=nats://" + server.address();
			assertConnects(address, "wasmcloud.nats.username=ada", "wasmcloud.nats.password=p:w %/");
			assertConnects("wasmcloud.nats.servers=nats://ada:p%3Aw%20%25%2F@" + server.address());
			assertRefused(address, "wasmcloud.nats.username=ada", "wasmcloud.nats.password=wrong");
			assertRefused(address);
		}
	}

	@Test
	void aToken() {
		try (PrivateNats server = new PrivateNats("authorization { token: \"t0ken\" }").start()) {
			String address = "wasmcloud.nats.servers=" + server.address();
			assertConnects(address, "wasmcloud.nats.token=t0ken");
			assertConnects("wasmcloud.nats.servers=nats://t0ken@" + server.address());
			assertRefused(address, "wasmcloud.nats.token=other");
		}
	}

	@Test
	void anNkey() throws Exception {
		NKey user = NKey.createUser(null);
		try (PrivateNats server = new PrivateNats(
				"authorization { users: [ { nkey: " + new String(user.getPublicKey()) + " } ] }")
			.start()) {
			String address = "wasmcloud.nats.servers=" + server.address();
			assertConnects(address, "wasmcloud.nats.nkey=" + new String(user.getSeed()));
			assertRefused(address, "wasmcloud.nats.nkey=" + new String(NKey.createUser(null).getSeed()));
		}
	}

	@Test
	void aCredentialsFile(@TempDir Path folder) throws Exception {
		NKey operator = NKey.createOperator(null);
		NKey account = NKey.createAccount(null);
		NKey user = NKey.createUser(null);
		String operatorJwt = issue(operator, operator, "{\"type\":\"operator\",\"version\":2}");
		String accountJwt = issue(operator, account, "{\"type\":\"account\",\"version\":2,\"limits\":{\"subs\":-1,"
				+ "\"data\":-1,\"payload\":-1,\"imports\":-1,\"exports\":-1,\"wildcards\":true,\"conn\":-1,\"leaf\":-1}}");
		String userJwt = JwtUtils.issueUserJWT(account, new String(account.getPublicKey()),
				new String(user.getPublicKey()));
		Path file = folder.resolve("user.creds");
		Files.writeString(file, String.format(JwtUtils.NATS_USER_JWT_FORMAT, userJwt, new String(user.getSeed())));
		Path foreign = folder.resolve("foreign.creds");
		Files.writeString(foreign,
				String.format(JwtUtils.NATS_USER_JWT_FORMAT, userJwt, new String(NKey.createUser(null).getSeed())));
		try (PrivateNats server = new PrivateNats(
				"operator: " + operatorJwt + "\nresolver: MEMORY\nresolver_preload: { "
						+ new String(account.getPublicKey()) + ": " + accountJwt + " }")
			.start()) {
			String address = "wasmcloud.nats.connections.edge.servers=" + server.address();
			assertNamedConnects("edge", address, "wasmcloud.nats.connections.edge.credentials=file:" + file);
			assertNamedRefused("edge", address, "wasmcloud.nats.connections.edge.credentials=file:" + foreign);
		}
	}

	private static String issue(NKey issuer, NKey subject, String claim) throws Exception {
		String header = encode("{\"typ\":\"JWT\",\"alg\":\"ed25519-nkey\"}".getBytes(StandardCharsets.US_ASCII));
		String claims = "{\"jti\":\"test\",\"iat\":" + JwtUtils.currentTimeSeconds() + ",\"iss\":\""
				+ new String(issuer.getPublicKey()) + "\",\"name\":\"test\",\"sub\":\""
				+ new String(subject.getPublicKey()) + "\",\"nats\":" + claim + "}";
		String signed = header + "." + encode(claims.getBytes(StandardCharsets.US_ASCII));
		return signed + "." + encode(issuer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Test
	void anSslBundle(@TempDir Path folder) throws Exception {
		Path certificate = folder.resolve("cert.pem");
		Path key = folder.resolve("key.pem");
		certify(certificate, key);
		try (PrivateNats server = new PrivateNats(
				"tls { cert_file: \"" + certificate + "\", key_file: \"" + key + "\" }")
			.start()) {
			String bundle = "spring.ssl.bundle.pem.edge.truststore.certificate=file:" + certificate;
			String named = "wasmcloud.nats.ssl.bundle=edge";
			String byName = server.address().replace("127.0.0.1", "localhost");
			assertConnects(bundle, named, "wasmcloud.nats.servers=nats://" + byName);
			assertConnects(bundle, named, "wasmcloud.nats.servers=tls://" + byName);
			// The certificate is for the name only.
			assertFails(bundle, named, "wasmcloud.nats.servers=nats://" + server.address());
			// Nobody vouches for it.
			assertFails("wasmcloud.nats.servers=tls://" + byName);
		}
		try (PrivateNats plain = new PrivateNats("").start()) {
			assertFails("spring.ssl.bundle.pem.edge.truststore.certificate=file:" + certificate,
					"wasmcloud.nats.ssl.bundle=edge", "wasmcloud.nats.servers=nats://" + plain.address());
		}
	}

	private static void certify(Path certificate, Path key) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
				"-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key.toString(), "-out",
				certificate.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isZero();
	}

	private void assertConnects(String... properties) {
		this.runner.withPropertyValues(properties)
			.run((context) -> assertThat(context.getBean(Connection.class).RTT()).isPositive());
	}

	private void assertNamedConnects(String name, String address, String property) {
		this.runner.withPropertyValues(address, property)
			.run((context) -> assertThat(context.getBean(NatsConnectionRegistrar.PREFIX + name, Connection.class).RTT())
				.isPositive());
	}

	private void assertRefused(String... properties) {
		this.runner.withPropertyValues(properties)
			.run((context) -> assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> context.getBean(Connection.class).RTT()));
	}

	private void assertNamedRefused(String name, String address, String property) {
		this.runner.withPropertyValues(address, property)
			.run((context) -> assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> context.getBean(NatsConnectionRegistrar.PREFIX + name, Connection.class).RTT()));
	}

	private void assertFails(String... properties) {
		this.runner.withPropertyValues(properties)
			.withPropertyValues("wasmcloud.nats.connection-timeout=5s")
			.run((context) -> assertThatIOException().isThrownBy(() -> context.getBean(Connection.class).RTT())
				.isNotInstanceOf(AuthenticationException.class));
	}

}
