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

package org.wasmcloud.spring.docs.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.nats.client.NKey;
import io.nats.client.support.JwtUtils;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cluster of one NATS server, with JetStream, that one test has to itself.
 */
final class NatsCluster implements AutoCloseable {

	private final int port;

	private final Process process;

	private NatsCluster(Path folder, String configuration) throws IOException {
		String tools = System.getenv("WASMCLOUD_SERVERS_TOOLS");
		if (tools == null) {
			throw new IllegalStateException("WASMCLOUD_SERVERS_TOOLS is not set: run 'scripts/servers start nats', "
					+ "then 'eval \"$(scripts/servers env nats)\"'");
		}
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		Path file = Files.writeString(folder.resolve("server.conf"),
				"listen: 127.0.0.1:" + this.port + "\njetstream { store_dir: \"" + folder + "\" }\n" + configuration);
		Path log = folder.resolve("log");
		this.process = new ProcessBuilder(tools + "/venv/bin/nats-server", "-c", file.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!answers()) {
			assertThat(this.process.isAlive()).as(Files.readString(log)).isTrue();
			assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(deadline);
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	/** One that lets everybody in. */
	static NatsCluster open(Path folder) throws IOException {
		return new NatsCluster(folder, "");
	}

	/**
	 * One that speaks TLS only and wants the credentials of a user whom its operator's
	 * account vouches for.
	 */
	static NatsCluster guarded(Path folder, Path certificate, Path credentials)
			throws IOException, GeneralSecurityException, InterruptedException {
		Path key = folder.resolve("key.pem");
		certify(certificate, key);
		NKey operator = NKey.createOperator(null);
		NKey system = NKey.createAccount(null);
		NKey account = NKey.createAccount(null);
		writeCredentials(credentials, account);
		String limits = "\"subs\":-1,\"data\":-1,\"payload\":-1,\"imports\":-1,\"exports\":-1,\"wildcards\":true,"
				+ "\"conn\":-1,\"leaf\":-1";
		String storage = ",\"mem_storage\":-1,\"disk_storage\":-1,\"streams\":-1,\"consumer\":-1";
		return new NatsCluster(folder,
				"tls { cert_file: \"" + certificate + "\", key_file: \"" + key + "\" }\n" + "operator: "
						+ issue(operator, operator, "{\"type\":\"operator\",\"version\":2}") + "\nsystem_account: "
						+ new String(system.getPublicKey()) + "\nresolver: MEMORY\nresolver_preload: {\n"
						+ new String(system.getPublicKey()) + ": " + issueAccount(operator, system, limits) + "\n"
						+ new String(account.getPublicKey()) + ": " + issueAccount(operator, account, limits + storage)
						+ "\n}\n");
	}

	/** Makes a user whom an account vouches for. */
	static void writeCredentials(Path file, NKey account) throws IOException, GeneralSecurityException {
		NKey user = NKey.createUser(null);
		String jwt = JwtUtils.issueUserJWT(account, new String(account.getPublicKey()),
				new String(user.getPublicKey()));
		Files.writeString(file, String.format(JwtUtils.NATS_USER_JWT_FORMAT, jwt, new String(user.getSeed())));
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

	private static String issueAccount(NKey operator, NKey account, String limits)
			throws IOException, GeneralSecurityException {
		return issue(operator, account, "{\"type\":\"account\",\"version\":2,\"limits\":{" + limits + "}}");
	}

	private static String issue(NKey issuer, NKey subject, String claim) throws IOException, GeneralSecurityException {
		String header = encode("{\"typ\":\"JWT\",\"alg\":\"ed25519-nkey\"}".getBytes(US_ASCII));
		String claims = "{\"jti\":\"test\",\"iat\":" + JwtUtils.currentTimeSeconds() + ",\"iss\":\""
				+ new String(issuer.getPublicKey()) + "\",\"name\":\"test\",\"sub\":\""
				+ new String(subject.getPublicKey()) + "\",\"nats\":" + claim + "}";
		String signed = header + "." + encode(claims.getBytes(US_ASCII));
		return signed + "." + encode(issuer.sign(signed.getBytes(US_ASCII)));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1_000);
			socket.setSoTimeout(1_000);
			return socket.getInputStream().read() == 'I';
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Its address, by the name that is in a certificate. */
	String address() {
		return "nats://localhost:" + this.port;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
