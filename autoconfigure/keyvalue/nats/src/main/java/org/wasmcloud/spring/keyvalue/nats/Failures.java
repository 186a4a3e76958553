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

import java.util.Set;

import io.nats.client.AuthenticationException;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamStatusException;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * Says what a failure of NATS or its client means. The texts are our own throughout: what
 * server and client say may hold keys, addresses or names.
 */
final class Failures {

	/** The stream is not there. */
	static final int STREAM_NOT_FOUND = 10059;

	/** A stream of that name is there, configured in another way. */
	static final int STREAM_NAME_IN_USE = 10058;

	/** There is no message of that subject. */
	static final int NO_MESSAGE = 10037;

	/** The last message of the subject is another one than expected. */
	private static final Set<Integer> WRONG_REVISION = Set.of(10071, 10164);

	/** Limits of the stream, the account or the server. */
	private static final Set<Integer> QUOTA = Set.of(10002, 10023, 10026, 10027, 10028, 10047, 10054, 10077, 10122);

	/** Times to live are not allowed in this stream, or not that one. */
	private static final Set<Integer> TTL = Set.of(10165, 10166);

	/** JetStream is off, starting, or without a leader. */
	private static final Set<Integer> AWAY = Set.of(10008, 10009, 10039, 10076);

	private Failures() {
	}

	static boolean isWrongRevision(JetStreamApiException failure) {
		return WRONG_REVISION.contains(failure.getApiErrorCode());
	}

	static BackendException ofConnecting(Exception failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof AuthenticationException) {
				return new BackendException(Kind.DENIED, "NATS refused the credentials.", failure);
			}
		}
		return new BackendException(Kind.UNAVAILABLE, "NATS cannot be reached.", failure);
	}

	static BackendException ofSending(RuntimeException failure, boolean tooLarge) {
		if (failure instanceof IllegalStateException) {
			return new BackendException(Kind.UNAVAILABLE, "NATS cannot be reached.", failure);
		}
		return tooLarge ? new BackendException(Kind.QUOTA_EXCEEDED, "The value is larger than NATS takes.", failure)
				: new BackendException(Kind.INVALID_ARGUMENT, "NATS cannot hold this key.", failure);
	}

	static BackendException interrupted(InterruptedException failure) {
		Thread.currentThread().interrupt();
		return new BackendException(Kind.FAILED,
				"The thread was interrupted while it waited for NATS; a write may or may not have happened.", failure);
	}

	static BackendException timeout(@Nullable Throwable cause) {
		return new BackendException(Kind.TIMEOUT, "NATS did not answer in time; a write may or may not have happened.",
				cause);
	}

	static BackendException denied(Throwable cause) {
		return new BackendException(Kind.DENIED,
				"This NATS user may not publish what it takes to do that; the log has the subject.", cause);
	}

	static boolean isNoResponders(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof JetStreamStatusException status && status.getStatus().getCode() == 503) {
				return true;
			}
		}
		return false;
	}

	static BackendException of(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof BackendException known) {
				return known;
			}
			if (each instanceof JetStreamApiException refusal) {
				return of(refusal);
			}
		}
		return new BackendException(Kind.FAILED, "NATS failed with " + failure.getClass().getSimpleName() + ".",
				failure);
	}

	static BackendException of(JetStreamApiException refusal) {
		int code = refusal.getApiErrorCode();
		if (QUOTA.contains(code)) {
			return new BackendException(Kind.QUOTA_EXCEEDED,
					"A limit of the bucket, the account or the server does not allow it (" + code + ").", refusal);
		}
		if (TTL.contains(code)) {
			return noExpiry(refusal);
		}
		if (AWAY.contains(code) || refusal.getErrorCode() == 503) {
			return new BackendException(Kind.UNAVAILABLE, "JetStream is not available (" + code + ").", refusal);
		}
		if (refusal.getErrorCode() == 403 || refusal.getErrorCode() == 401) {
			return new BackendException(Kind.DENIED, "This NATS user may not do that (" + code + ").", refusal);
		}
		if (refusal.getErrorCode() == 408) {
			return timeout(refusal);
		}
		return new BackendException(Kind.FAILED, "NATS refused the call (" + code + ").", refusal);
	}

	static BackendException noExpiry(@Nullable Throwable cause) {
		return new BackendException(Kind.UNSUPPORTED,
				"Entries of this bucket cannot have a time to live: that takes NATS 2.11 and a bucket that was made "
						+ "with 'limit-marker' and without 'history'. Nothing was written.",
				cause);
	}

}
