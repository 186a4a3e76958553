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

package org.wasmcloud.spring.tck;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a backend owes its callers when its server is killed under load: what was
 * acknowledged has happened, everything else was an error, and five seconds after the
 * server is back everybody works again without anything being started anew.
 * <p>
 * The server must be one that has written what it acknowledges, as far as the operating
 * system. It belongs to the test class alone, and so do its connections. The backend's
 * time limit should be two seconds or less: a call that waits for an answer is over then.
 *
 * @param <B> the type of the backends
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultTck<B> {

	/** The time from the end of a fault to calls that succeed. */
	static final Duration RECOVERY = Duration.ofSeconds(5);

	/** What client libraries may add to their pools in time: not one for each fault. */
	static final int POOL = Runtime.getRuntime().availableProcessors() * 2 + 4;

	private static final int ACKNOWLEDGED = 1_000;

	private static final Duration LONG = Duration.ofSeconds(20);

	/**
	 * Makes the backend that is tested. The server is running then.
	 * @return a backend
	 */
	protected abstract B backend() throws Exception;

	/**
	 * What is done with a backend while faults come and go.
	 * @param backend the backend
	 * @return a load that has not begun
	 */
	protected abstract FaultLoad load(B backend);

	/**
	 * Closes the backends of one test, and their clients.
	 */
	protected abstract void closeBackends() throws Exception;

	/**
	 * Starts the server unless it runs, always on the same data and at the same address,
	 * and returns when it answers.
	 */
	protected abstract void startServer() throws Exception;

	/**
	 * Kills the server, so that it can do nothing more.
	 */
	protected abstract void killServer() throws Exception;

	/**
	 * Ends the server and removes what it left.
	 */
	protected abstract void removeServer() throws Exception;

	/**
	 * How many connections the server has, as it says itself.
	 * @return a number
	 */
	protected abstract long connections() throws Exception;

	@BeforeEach
	void begin() throws Exception {
		startServer();
	}

	@AfterEach
	void end() throws Exception {
		closeBackends();
	}

	@AfterAll
	void remove() throws Exception {
		removeServer();
	}

	@Test
	@Timeout(180)
	@DisplayName("FAULT a server that is killed under load loses nothing that was acknowledged")
	void aServerThatIsKilledUnderLoadLosesNothing() throws Exception {
		survive(backend(), List.of(crash()));
	}

	@Test
	@Tag("whole")
	@Timeout(1800)
	@DisplayName("FAULT a server that is killed under load again and again loses nothing that was acknowledged")
	void aServerThatIsKilledAgainAndAgainLosesNothing() throws Exception {
		survive(backend(), Collections.nCopies(2 * POOL, crash()));
	}

	@Test
	@Tag("whole")
	@Timeout(300)
	@DisplayName("FAULT a server that was away for long is used again as soon as one that was not")
	void aServerThatWasAwayForLongIsUsedAgainAtOnce() throws Exception {
		Fault crash = crash();
		survive(backend(), List.of(Fault.of(() -> {
			crash.begin();
			Awaitility.await().pollDelay(LONG).atMost(LONG.multipliedBy(2)).until(() -> true);
		}, crash::end)));
	}

	private Fault crash() {
		return Fault.of(this::killServer, this::startServer);
	}

	/**
	 * Writes, and goes on writing while one fault after the other begins and ends.
	 */
	final void survive(B backend, List<Fault> faults) throws Exception {
		FaultLoad load = load(backend);
		load.begin();
		try {
			load.awaitAcknowledged(ACKNOWLEDGED);
			int threadsBefore = Thread.activeCount();
			long connectionsBefore = connections();
			for (Fault fault : faults) {
				fault.begin();
				load.awaitFailures(FaultLoad.THREADS);
				fault.end();
				load.awaitRecovery(RECOVERY);
				load.awaitAcknowledged(ACKNOWLEDGED);
			}
			assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threadsBefore + POOL);
			// A server may take a moment to see that a connection has gone.
			Awaitility.await()
				.atMost(RECOVERY)
				.untilAsserted(
						() -> assertThat(connections()).as("connections").isLessThanOrEqualTo(connectionsBefore));
		}
		finally {
			load.stop();
		}
		load.check();
	}

}
