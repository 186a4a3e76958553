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

package org.wasmcloud.spring.keyvalue.redis;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.PoolException;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * Says what a failure of Redis or its client means. The texts are our own throughout:
 * what server and client say may hold keys, addresses or names.
 */
final class Failures {

	/** Error codes of Redis, the first word of its error replies. */
	private static final Map<String, Kind> CODES = Map.ofEntries(Map.entry("NOAUTH", Kind.DENIED),
			Map.entry("WRONGPASS", Kind.DENIED), Map.entry("NOPERM", Kind.DENIED), Map.entry("DENIED", Kind.DENIED),
			Map.entry("OOM", Kind.QUOTA_EXCEEDED), Map.entry("LOADING", Kind.UNAVAILABLE),
			Map.entry("BUSY", Kind.UNAVAILABLE), Map.entry("MASTERDOWN", Kind.UNAVAILABLE),
			Map.entry("CLUSTERDOWN", Kind.UNAVAILABLE), Map.entry("TRYAGAIN", Kind.UNAVAILABLE),
			Map.entry("READONLY", Kind.UNAVAILABLE), Map.entry("NOREPLICAS", Kind.UNAVAILABLE),
			Map.entry("MISCONF", Kind.UNAVAILABLE), Map.entry("WRONGTYPE", Kind.CONFLICT),
			Map.entry("MOVED", Kind.FAILED), Map.entry("NOSCRIPT", Kind.FAILED));

	/** Where the client libraries, their pools and Spring Data's connections are. */
	private static final List<String> CLIENTS = List.of("org.springframework.data.redis.connection.",
			"io.lettuce.core.", "redis.clients.jedis.", "org.apache.commons.pool2.", "io.netty.");

	private Failures() {
	}

	static BackendException of(Throwable failure, RedisAccess redis) {
		Throwable cause = redis.translate(failure);
		if (cause instanceof PartialBatchException partial) {
			BackendException part = of(partial.failure(), redis);
			return new BackendException(part.kind(), part.getMessage() + " Of " + partial.of() + " entries, "
					+ partial.succeeded() + " were written or removed.", part);
		}
		BackendException known = of(cause);
		return (known.kind() == Kind.TIMEOUT && redis.isDisconnected()) ? new BackendException(Kind.UNAVAILABLE,
				"Redis cannot be reached; a write may or may not have happened.", known) : known;
	}

	static BackendException of(Throwable failure) {
		Throwable cause = withoutWrapper(failure);
		if (cause instanceof BackendException known) {
			return known;
		}
		for (Throwable each = cause; each != null; each = each.getCause()) {
			BackendException reply = ofReply(each.getMessage(), cause);
			if (reply != null) {
				return reply;
			}
		}
		if (any(cause, QueryTimeoutException.class, SocketTimeoutException.class, TimeoutException.class)) {
			return new BackendException(Kind.TIMEOUT,
					"Redis did not answer in time; a write may or may not have happened.", cause);
		}
		if (any(cause, RedisConnectionFailureException.class, PoolException.class, IOException.class,
				RejectedExecutionException.class) || isClientClosed(cause)) {
			return new BackendException(Kind.UNAVAILABLE, "Redis cannot be reached.", cause);
		}
		return new BackendException(Kind.FAILED, "Redis failed with " + cause.getClass().getSimpleName() + ".", cause);
	}

	/**
	 * Connection factories, pools and event loops that are stopped say so in an
	 * {@link IllegalStateException}; anybody else's is a mistake and not the server's.
	 */
	private static boolean isClientClosed(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof IllegalStateException && isThrownBy(CLIENTS, each.getStackTrace())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isThrownBy(List<String> packages, StackTraceElement[] trace) {
		return Arrays.stream(trace)
			.map(StackTraceElement::getClassName)
			.filter((name) -> !name.startsWith("java.") && !name.startsWith("org.springframework.util."))
			.findFirst()
			.filter((name) -> packages.stream().anyMatch(name::startsWith))
			.isPresent();
	}

	private static boolean any(Throwable failure, Class<?>... types) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			for (Class<?> type : types) {
				if (type.isInstance(each)) {
					return true;
				}
			}
		}
		return false;
	}

	private static @Nullable BackendException ofReply(@Nullable String reply, Throwable cause) {
		if (reply == null) {
			return null;
		}
		if (reply.contains("ERR value is not an integer or out of range")) {
			return new BackendException(Kind.CONFLICT,
					"The value is not a counter: a signed 64-bit number in plain decimal digits. It is unchanged.",
					cause);
		}
		if (reply.contains("ERR increment or decrement would overflow")) {
			return new BackendException(Kind.CONFLICT,
					"The counter would leave the signed 64-bit range; it is unchanged.", cause);
		}
		if (reply.contains("ERR max number of clients reached")) {
			return new BackendException(Kind.UNAVAILABLE, "Redis has too many clients.", cause);
		}
		if (reply.contains("ERR string exceeds maximum allowed size") || reply.contains("invalid bulk length")) {
			return new BackendException(Kind.QUOTA_EXCEEDED, "The value is larger than Redis takes.", cause);
		}
		String code = code(reply);
		Kind kind = CODES.get(code);
		return (kind != null) ? new BackendException(kind, describe(code), cause) : null;
	}

	// Some clients put words of their own in front of the reply.
	private static String code(String reply) {
		for (String word : reply.split("[\\s:;,]+", 8)) {
			if (CODES.containsKey(word)) {
				return word;
			}
		}
		return "";
	}

	private static String describe(String code) {
		return switch (code) {
			case "NOAUTH" -> "Redis asks for a password, and none was given (NOAUTH).";
			case "WRONGPASS" -> "Redis refused user name or password (WRONGPASS).";
			case "NOPERM" -> "The Redis user may not do this (NOPERM).";
			case "OOM" -> "Redis is out of memory; nothing was written (OOM).";
			case "WRONGTYPE" -> "The key holds another type of Redis value (WRONGTYPE).";
			case "MOVED" -> "The server is part of a Redis Cluster and the connection is not: configure the cluster's "
					+ "nodes (MOVED).";
			default -> "Redis refused the call (" + code + ").";
		};
	}

	static boolean isMissingScript(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			String message = each.getMessage();
			if (message != null && message.toUpperCase(Locale.ROOT).contains("NOSCRIPT")) {
				return true;
			}
		}
		return false;
	}

	static Throwable withoutWrapper(Throwable failure) {
		Throwable cause = failure.getCause();
		return ((failure instanceof CompletionException || failure instanceof ExecutionException) && cause != null)
				? withoutWrapper(cause) : failure;
	}

}
