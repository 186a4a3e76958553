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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.nats.client.Connection;

/**
 * The subjects that this user may not publish to, as far as it was tried. The server says
 * so to the connection as a whole and not to whoever waits for an answer, who finds it
 * here. The last few hundred subjects are kept.
 */
public final class PublishRefusals {

	private static final Pattern REFUSAL = Pattern.compile("permissions violation for publish to \"(.+)\".*",
			Pattern.CASE_INSENSITIVE);

	private static final int MAX_SUBJECTS = 256;

	private final Map<String, Long> moments = new LinkedHashMap<>();

	PublishRefusals() {
	}

	/**
	 * What a connection was refused. A connection that was not made here tells nothing,
	 * nor does one whose error listener a customizer has replaced.
	 * @param connection the connection
	 * @return its refusals, those to come too
	 */
	public static PublishRefusals of(Connection connection) {
		return (connection.getOptions().getErrorListener() instanceof ConnectionEvents events) ? events.refusals()
				: new PublishRefusals();
	}

	void errorOccurred(String error) {
		Matcher refusal = REFUSAL.matcher(error);
		if (refusal.matches()) {
			add(refusal.group(1));
		}
	}

	private synchronized void add(String subject) {
		this.moments.remove(subject);
		this.moments.put(subject, System.nanoTime());
		if (this.moments.size() > MAX_SUBJECTS) {
			this.moments.remove(this.moments.keySet().iterator().next());
		}
	}

	/**
	 * Whether a subject was refused.
	 * @param moment since when, as {@link System#nanoTime()} tells it
	 * @param subject which subject
	 * @return {@code true} if the server has said so since then
	 */
	public synchronized boolean since(long moment, Predicate<String> subject) {
		return this.moments.entrySet()
			.stream()
			.anyMatch((refusal) -> refusal.getValue() - moment >= 0 && subject.test(refusal.getKey()));
	}

}
