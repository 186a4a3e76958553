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

package org.wasmcloud.spring.keyvalue.nats;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.AllowedRefusal;
import org.wasmcloud.spring.keyvalue.tck.ForeignClient;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueTck;

/**
 * Buckets whose entries may expire.
 */
@Tag("server")
class NatsLimitMarkerKeyvalueTests extends KeyvalueTck {

	static final NatsBucketOptions OPTIONS = new NatsBucketOptions(null, null, Duration.ofMinutes(1), null, null, null);

	@Override
	protected KeyvalueBackend backend() {
		return TestServer.NATS.backend(OPTIONS);
	}

	@Override
	public byte[] counter(long number) {
		return Counter.format(number);
	}

	@Override
	public Optional<ForeignClient> foreignClient() {
		return Optional.of(new ForeignNats(TestServer.NATS.connection()));
	}

	@Override
	protected Set<AllowedRefusal> allowedRefusals() {
		return Set.of(AllowedRefusal.LISTS_AND_SETS, AllowedRefusal.NAME);
	}

}
