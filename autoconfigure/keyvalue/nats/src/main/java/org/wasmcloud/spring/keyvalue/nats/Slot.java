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

import java.time.Instant;
import java.time.ZonedDateTime;

import io.nats.client.api.KeyValueOperation;
import io.nats.client.api.MessageInfo;
import io.nats.client.impl.Headers;
import io.nats.client.support.NatsKeyValueUtil;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.VersionedValue;

/**
 * The last message of a key.
 *
 * @param revision its number in the stream; 0 if there is none
 * @param value the value; {@code null} if the message tells that the key was removed, or
 * if there is none
 * @param headers its headers
 * @param time when it was stored, by the clock of the server
 */
record Slot(long revision, byte @Nullable [] value, @Nullable Headers headers, Instant time) {

	static final Slot NONE = new Slot(0, null, null, Instant.EPOCH);

	static Slot of(MessageInfo message) {
		byte[] data = message.getData();
		boolean set = NatsKeyValueUtil.getOperation(message.getHeaders()) == KeyValueOperation.PUT;
		ZonedDateTime time = message.getTime();
		return new Slot(message.getSeq(), set ? ((data != null) ? data : new byte[0]) : null, message.getHeaders(),
				(time != null) ? time.toInstant() : Instant.EPOCH);
	}

	@Nullable VersionedValue versioned() {
		return (this.value != null) ? new VersionedValue(this.value, Long.toString(this.revision)) : null;
	}

	/** The same without the value. */
	Slot expired() {
		return new Slot(this.revision, null, this.headers, this.time);
	}

}
