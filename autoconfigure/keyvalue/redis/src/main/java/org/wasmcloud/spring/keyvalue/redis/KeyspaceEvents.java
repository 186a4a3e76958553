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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What Redis tells of changes: on a channel for each key, the name of the event.
 */
final class KeyspaceEvents {

	/** The server's setting that switches them on. */
	static final String SETTING = "notify-keyspace-events";

	/** The least that is needed: channels by key; strings, deletion, expiry, eviction. */
	static final String NEEDED = "Kg$xe";

	private static final String ALL_CLASSES = "A";

	private static final Set<String> WRITTEN = Set.of("set", "append", "setrange", "setbit", "incrby", "incrbyfloat",
			"restore", "copy_to", "rename_to", "move_to");

	private static final Set<String> REMOVED = Set.of("del", "expired", "evicted", "rename_from", "move_from");

	private final KeyLayout layout;

	private final byte[] channelPrefix;

	private final byte[] pattern;

	/**
	 * The events of a bucket.
	 * @param database the number of the database
	 * @param layout the bucket
	 * @param prefix what the keys begin with
	 */
	KeyspaceEvents(int database, KeyLayout layout, String prefix) {
		this.layout = layout;
		this.channelPrefix = ("__keyspace@" + database + "__:").getBytes(StandardCharsets.US_ASCII);
		byte[] keys = layout.pattern(prefix);
		this.pattern = Arrays.copyOf(this.channelPrefix, this.channelPrefix.length + keys.length);
		System.arraycopy(keys, 0, this.pattern, this.channelPrefix.length, keys.length);
	}

	/** The pattern of the channels. */
	byte[] pattern() {
		return this.pattern;
	}

	/** The key of a channel, {@code null} if it is none of the bucket's entries. */
	@Nullable String key(byte[] channel) {
		return this.layout.key(Arrays.copyOfRange(channel, this.channelPrefix.length, channel.length));
	}

	static boolean isWrite(String event) {
		return WRITTEN.contains(event);
	}

	static boolean isRemoval(String event) {
		return REMOVED.contains(event);
	}

	/** Why a server with this setting is of no use, {@code null} if it is. */
	static @Nullable String refusal(String setting) {
		StringBuilder missing = new StringBuilder();
		NEEDED.chars()
			.filter((flag) -> setting.indexOf(flag) < 0 && (flag == 'K' || !setting.contains(ALL_CLASSES)))
			.forEach((flag) -> missing.append((char) flag));
		return missing.isEmpty() ? null
				: "Redis does not tell of changes: its setting '" + SETTING + "' is '" + setting + "' and lacks '"
						+ missing + "'. Switch it on with 'CONFIG SET " + SETTING + " " + NEEDED
						+ "', and in the server's configuration file, on every server of a cluster.";
	}

}
