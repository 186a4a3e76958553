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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

import io.nats.client.JetStreamApiException;
import io.nats.client.Message;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.MessageInfo;
import io.nats.client.api.PublishAck;
import io.nats.client.api.StreamConfiguration;
import io.nats.client.api.StreamInfo;
import io.nats.client.impl.Headers;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * The stream of a bucket: found or made when it is first used, and again when somebody
 * has removed it.
 */
final class BucketStream {

	private final NatsCalls calls;

	private final String name;

	private final NatsBucketOptions options;

	private final KeyLocks locks = new KeyLocks();

	private volatile @Nullable StreamConfiguration opened;

	BucketStream(NatsCalls calls, String bucket, NatsBucketOptions options) {
		this.calls = calls;
		this.name = bucket;
		this.options = options;
	}

	String bucket() {
		return this.name;
	}

	String stream() {
		return "KV_" + this.name;
	}

	KeyLocks locks() {
		return this.locks;
	}

	boolean isMadeWith(NatsBucketOptions wanted) {
		return this.options.equals(wanted);
	}

	/**
	 * Does something with the stream, once more if it turns out not to be there. Only
	 * what nobody has heard is done again.
	 */
	<T extends @Nullable Object> T use(Function<Deadline, T> action) {
		Deadline deadline = this.calls.deadline();
		configuration(deadline);
		try {
			return action.apply(deadline);
		}
		catch (NoRespondersException ex) {
			this.opened = null;
			configuration(deadline);
		}
		try {
			return action.apply(deadline);
		}
		catch (NoRespondersException ex) {
			throw new BackendException(BackendException.Kind.UNAVAILABLE, "JetStream is not available.", ex);
		}
	}

	StreamConfiguration configuration(Deadline deadline) {
		StreamConfiguration known = this.opened;
		if (known == null) {
			known = info(deadline).getConfiguration();
			this.opened = known;
		}
		return known;
	}

	/** The stream as it is now; it is made if it is not there. */
	StreamInfo info(Deadline deadline) {
		return this.calls.manage((management) -> {
			try {
				return management.getStreamInfo(stream());
			}
			catch (JetStreamApiException ex) {
				if (ex.getApiErrorCode() != Failures.STREAM_NOT_FOUND) {
					throw ex;
				}
			}
			try {
				KeyValueConfiguration wanted = this.options.configuration(this.name);
				return management.addStream(wanted.getBackingConfig());
			}
			catch (JetStreamApiException ex) {
				if (ex.getApiErrorCode() != Failures.STREAM_NAME_IN_USE) {
					throw ex;
				}
				// Somebody else was faster.
				return management.getStreamInfo(stream());
			}
		}, deadline);
	}

	Instant serverTime(Deadline deadline) {
		StreamInfo info = info(deadline);
		return (info.getTimestamp() != null) ? info.getTimestamp().toInstant() : Instant.now();
	}

	/**
	 * Whether entries may have a time to live; asked anew before it is denied. Where old
	 * values are kept, the server makes a time to live longer than it was asked for, and
	 * the value before comes back after it.
	 */
	boolean allowsExpiry(Deadline deadline) {
		if (!allowsExpiry(configuration(deadline))) {
			this.opened = null;
		}
		return allowsExpiry(configuration(deadline));
	}

	private static boolean allowsExpiry(StreamConfiguration configuration) {
		return configuration.getAllowMessageTtl() && configuration.getMaxMsgsPerSubject() == 1;
	}

	String readSubject(String subject) {
		return "$JS.API.DIRECT.GET." + stream() + "." + subject;
	}

	boolean isReadDirectly(Deadline deadline) {
		return configuration(deadline).getAllowDirect();
	}

	/** Reads the last message of a subject, from whatever server of the stream. */
	Slot read(String subject, Deadline deadline) {
		return isReadDirectly(deadline) ? direct(this.calls.request(readSubject(subject), null, new byte[0], deadline))
				: readFromLeader(subject, deadline);
	}

	/** Reads the last message of a subject as it is, for a write that depends on it. */
	Slot readForUpdate(String subject, Deadline deadline) {
		return (configuration(deadline).getReplicas() == 1) ? read(subject, deadline)
				: readFromLeader(subject, deadline);
	}

	Slot direct(Message answer) {
		if (answer.isStatusMessage()) {
			if (answer.getStatus().getCode() == 404) {
				return Slot.NONE;
			}
			throw new BackendException(BackendException.Kind.FAILED,
					"NATS refused to read (" + answer.getStatus().getCode() + ").");
		}
		return Slot.of(new MessageInfo(answer, stream(), true));
	}

	private Slot readFromLeader(String subject, Deadline deadline) {
		byte[] query = ("{\"last_by_subj\":\"" + subject + "\"}").getBytes(StandardCharsets.UTF_8);
		try {
			MessageInfo message = new MessageInfo(
					this.calls.request("$JS.API.STREAM.MSG.GET." + stream(), null, query, deadline), stream(), false);
			message.throwOnHasError();
			return Slot.of(message);
		}
		catch (JetStreamApiException ex) {
			if (ex.getApiErrorCode() == Failures.NO_MESSAGE) {
				return Slot.NONE;
			}
			throw (ex.getApiErrorCode() == Failures.STREAM_NOT_FOUND) ? new NoRespondersException(ex) : Failures.of(ex);
		}
	}

	/** Stores a message. */
	void write(String subject, @Nullable Headers headers, byte[] value, Deadline deadline) {
		acknowledge(this.calls.request(subject, headers, value, deadline));
	}

	/**
	 * Stores a message if the last one of its subject is as expected.
	 * @return {@code false} if it is not
	 */
	boolean tryWrite(String subject, @Nullable Headers headers, byte[] value, long expected, Deadline deadline) {
		Headers guarded = ((headers != null) ? headers : new Headers()).put("Nats-Expected-Last-Subject-Sequence",
				Long.toString(expected));
		try {
			new PublishAck(this.calls.request(subject, guarded, value, deadline));
			return true;
		}
		catch (JetStreamApiException ex) {
			if (Failures.isWrongRevision(ex)) {
				return false;
			}
			throw Failures.of(ex);
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
	}

	void acknowledge(Message answer) {
		try {
			Objects.requireNonNull(new PublishAck(answer));
		}
		catch (JetStreamApiException | IOException ex) {
			throw Failures.of(ex);
		}
	}

}
