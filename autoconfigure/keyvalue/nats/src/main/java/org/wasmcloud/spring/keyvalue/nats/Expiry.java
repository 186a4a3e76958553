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
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.nats.client.impl.Headers;
import org.jspecify.annotations.Nullable;

/**
 * When entries expire. NATS counts a message's time to live in whole seconds from the
 * moment when it was stored, so one that is rewritten with its expiry kept carries the
 * moment itself: or else the rounding would add up.
 */
final class Expiry {

	static final String TTL = "Nats-TTL";

	static final String MOMENT = "Wasmcloud-Expires";

	private static final Pattern DURATION_PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ns|us|µs|ms|s|m|h)");

	private Expiry() {
	}

	/** The server's form of a time to live: never shorter, and up to a second longer. */
	static String seconds(Duration ttl) {
		return ttl.plusNanos(999_999_999).toSeconds() + "s";
	}

	/** When an entry expires; {@code null} for never. */
	static @Nullable Instant of(Slot slot) {
		Headers headers = slot.headers();
		String ttl = (headers != null) ? headers.getFirst(TTL) : null;
		if (headers == null || ttl == null || ttl.equals("never")) {
			return null;
		}
		String moment = headers.getFirst(MOMENT);
		if (moment != null && moment.matches("\\d{1,18}")) {
			return Instant.ofEpochMilli(Long.parseLong(moment));
		}
		return slot.time().plus(parse(ttl));
	}

	/**
	 * Headers that keep the expiry of an entry.
	 * @param expires when it expires
	 * @param now the time of the server
	 * @return the headers, {@code null} if the moment has passed
	 */
	static @Nullable Headers keeping(Instant expires, Supplier<Instant> now) {
		Duration left = Duration.between(now.get(), expires);
		return (left.isNegative() || left.isZero()) ? null
				: new Headers().put(TTL, seconds(left)).put(MOMENT, Long.toString(expires.toEpochMilli()));
	}

	private static Duration parse(String ttl) {
		if (ttl.matches("\\d{1,12}")) {
			return Duration.ofSeconds(Long.parseLong(ttl));
		}
		Duration sum = Duration.ZERO;
		Matcher part = DURATION_PART.matcher(ttl);
		while (part.find()) {
			double amount = Double.parseDouble(part.group(1));
			double nanos = switch (part.group(2)) {
				case "h" -> amount * 3.6e12;
				case "m" -> amount * 6e10;
				case "s" -> amount * 1e9;
				case "ms" -> amount * 1e6;
				case "ns" -> amount;
				default -> amount * 1e3;
			};
			sum = sum.plusNanos((long) nanos);
		}
		return sum;
	}

}
