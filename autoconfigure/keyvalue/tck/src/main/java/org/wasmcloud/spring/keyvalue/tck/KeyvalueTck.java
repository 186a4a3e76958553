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

package org.wasmcloud.spring.keyvalue.tck;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.tck.Findings;
import org.wasmcloud.spring.tck.MatrixColumn;
import org.wasmcloud.spring.tck.MatrixRecorder;

/**
 * What every key-value backend does the same, one test for each behaviour, whose id
 * stands in front of its display name; {@code more} behind the id is what goes beyond it.
 * A test class of a backend extends this one and says how the backend is made:
 *
 * <pre class="code">
 * class AcmeKeyvalueTests extends KeyvalueTck {
 *
 *     &#64;Override
 *     protected KeyvalueBackend backend() {
 *         return new AcmeKeyvalueBackend(...);
 *     }
 *
 * }
 * </pre>
 *
 * Each test uses buckets with names of its own, so a server need not be emptied.
 */
@ExtendWith({ MatrixRecorder.class, RefusalLedger.class })
public abstract class KeyvalueTck implements MatrixColumn, StoreBehaviours, NameBehaviours, ExpiryBehaviours,
		AtomicBehaviours, CasBehaviours, BatchBehaviours, ListingBehaviours, LayerBehaviours, NullBehaviours,
		ParityBehaviours, Phase1Behaviours, WatchBehaviours, RestartBehaviours, ForeignBehaviours {

	private final Set<AllowedRefusal> met = EnumSet.noneOf(AllowedRefusal.class);

	private final String run = UUID.randomUUID().toString().substring(0, 8);

	private Findings findings = new Findings(Set.of());

	private @Nullable KeyvalueBackend backend;

	/**
	 * Makes the backend that is tested. It is called once for each test, and again on the
	 * same data where a test restarts the application.
	 * @return a new backend; it is closed if it is {@link AutoCloseable}
	 */
	protected abstract KeyvalueBackend backend();

	@Override
	public final String matrix() {
		return "keyvalue";
	}

	/**
	 * What this run is called in the matrix: the name of the backend, and behind it what
	 * is special about the run. Unless overridden, these are the words of the class's
	 * name: {@code redis lettuce} for {@code RedisLettuceKeyvalueTests}.
	 */
	@Override
	public String runName() {
		String words = getClass().getSimpleName().replaceFirst("(Keyvalue)?(Tests|Tck)$", "");
		return words.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

	/**
	 * What the backend refuses. Each has to be the contract's typed error where a test
	 * meets it, and stands in the matrix; a refusal that is not among these fails the
	 * test, and one of these that no test meets fails the class.
	 * @return the refusals; unless overridden, none
	 */
	protected Set<AllowedRefusal> allowedRefusals() {
		return Set.of();
	}

	/**
	 * A client that shares the backend's entries and knows nothing of this project, for a
	 * backend whose documentation says how its entries are stored.
	 * @return a client; unless overridden, none
	 */
	@Override
	public Optional<ForeignClient> foreignClient() {
		return Optional.empty();
	}

	@Override
	public final Findings findings() {
		return this.findings;
	}

	/**
	 * How the backend stores a counter: as decimal text unless overridden.
	 * @param number the counter
	 * @return the stored value
	 */
	@Override
	public byte[] counter(long number) {
		return Behaviours.bytes(Long.toString(number));
	}

	@BeforeEach
	void openBackend() {
		this.findings = new Findings(allowedRefusals());
		this.met.clear();
		this.backend = backend();
	}

	@AfterEach
	void closeBackend() throws Exception {
		if (this.backend instanceof AutoCloseable closeable) {
			closeable.close();
		}
		this.backend = null;
	}

	@Override
	public final KeyvalueBackend restartedBackend() throws Exception {
		closeBackend();
		KeyvalueBackend restarted = backend();
		this.backend = restarted;
		return restarted;
	}

	@Override
	public final void refused(AllowedRefusal refusal) {
		this.findings.refused(refusal);
		this.met.add(refusal);
	}

	/** What was refused in the running test. */
	final Set<AllowedRefusal> met() {
		return this.met;
	}

	@Override
	public final KeyvalueBackend currentBackend() {
		KeyvalueBackend current = this.backend;
		if (current == null) {
			throw new IllegalStateException("no test is running");
		}
		return current;
	}

	@Override
	public final String bucketName(String suffix) {
		return "tck-" + this.run + "-" + suffix;
	}

}
