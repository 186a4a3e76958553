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

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.wasmcloud.spring.testserver.PrivateNats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * When a connection is made, and how it ends.
 */
@Tag("server")
@Timeout(60)
class OnDemandConnectionTests {

	private final PrivateNats server = new PrivateNats("");

	private final List<String> customized = new ArrayList<>();

	private final DeferredConnection connection = new NatsConnectionFactory(
			List.of((name, options) -> this.customized.add(name)))
		.create("edge", () -> List.of(this.server.address()), new NatsConnectionFactory.Settings("test",
				Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(5)));

	@AfterEach
	void stop() {
		this.connection.close();
		this.server.close();
	}

	@Test
	void nothingIsConnectedUntilItIsUsed() {
		assertThat(this.connection.isUsed()).isFalse();
		assertThat(this.connection.getStatus()).isEqualTo(Connection.Status.DISCONNECTED);
		assertThat(this.connection.getOptions().getConnectionName()).isEqualTo("test");
		assertThat(this.connection).hasToString("NATS connection 'edge'").isEqualTo(this.connection);
		assertThat(this.connection).hasSameHashCodeAs(this.connection);
		assertThat(this.connection.isUsed()).isFalse();
		assertThat(this.customized).containsExactly("edge");
	}

	@Test
	void aServerThatIsDownFailsTheCallAndTheNextOneTriesAgain() throws Exception {
		assertThatIOException().isThrownBy(() -> this.connection.connect(Duration.ofSeconds(10)));
		assertThatIOException().isThrownBy(() -> this.connection.RTT());
		assertThatIllegalStateException().isThrownBy(() -> this.connection.publish("subject", new byte[0]));
		this.server.start();
		assertThat(this.connection.RTT()).isPositive();
		assertThat(this.connection.isUsed()).isTrue();
		assertThat(this.connection.getStatus()).isEqualTo(Connection.Status.CONNECTED);
		assertThat(DeferredConnection.connected(this.connection, Duration.ofSeconds(1)))
			.isSameAs(this.connection.connect(Duration.ofSeconds(1)));
	}

	@Test
	void whileTheServerIsAwayNothingIsKeptToBeSentLater() throws Exception {
		this.server.start();
		Connection made = this.connection.connect(Duration.ofSeconds(10));
		this.server.kill();
		await(made, false);
		assertThatIllegalStateException().isThrownBy(() -> this.connection.publish("subject", new byte[0]));
		this.server.start();
		await(made, true);
		assertThat(this.connection.connect(Duration.ofSeconds(1))).isSameAs(made);
	}

	@Test
	void whatWasReceivedIsHandledBeforeItIsClosed() throws Exception {
		this.server.start();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		AtomicReference<String> handled = new AtomicReference<>("");
		Dispatcher dispatcher = this.connection.createDispatcher((message) -> {
			begun.countDown();
			goOn.await();
			handled.accumulateAndGet(new String(message.getData(), java.nio.charset.StandardCharsets.UTF_8),
					String::concat);
		});
		dispatcher.subscribe("subject");
		this.connection.publish("subject", "a".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		this.connection.publish("subject", "b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
		this.connection.flush(Duration.ofSeconds(10));
		Thread closer = new Thread(this.connection::close);
		closer.start();
		goOn.countDown();
		closer.join();
		assertThat(handled.get()).isEqualTo("ab");
		assertThat(this.connection.getStatus()).isEqualTo(Connection.Status.CLOSED);
	}

	@Test
	void aClosedConnectionIsNotMadeAnew() {
		this.connection.close();
		this.connection.close();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.connection.connect(Duration.ofSeconds(1)))
			.withMessageContaining("closed");
	}

	@Test
	void whoWaitsTooShortGetsItLater() throws Exception {
		this.server.start();
		try {
			this.connection.connect(Duration.ofNanos(1));
		}
		catch (IOException ex) {
			assertThat(ex).hasMessageContaining("not made yet");
		}
		assertThat(this.connection.connect(Duration.ofSeconds(10)).getStatus()).isEqualTo(Connection.Status.CONNECTED);
	}

	private static void await(Connection connection, boolean connected) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> (connection.getStatus() == Connection.Status.CONNECTED) == connected);
	}

}
