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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.wasmcloud.spring.keyvalue.backend.WatchListener;

/**
 * Which keys are watched: patterns in which {@code *} stands for any characters and
 * {@code ?} for one. Without a pattern, all are.
 */
final class KeyPatterns {

	private final List<String> globs;

	private final List<Pattern> patterns;

	KeyPatterns(List<String> globs) {
		this.globs = List.copyOf(globs);
		this.patterns = this.globs.stream().map(KeyPatterns::compile).toList();
	}

	private static Pattern compile(String glob) {
		StringBuilder pattern = new StringBuilder();
		for (int point : glob.codePoints().toArray()) {
			switch (point) {
				case '*' -> pattern.append(".*");
				case '?' -> pattern.append('.');
				default -> pattern.append(Pattern.quote(Character.toString(point)));
			}
		}
		return Pattern.compile(pattern.toString(), Pattern.DOTALL);
	}

	/**
	 * What every such key begins with.
	 */
	String prefix() {
		if (this.globs.isEmpty()) {
			return "";
		}
		String common = literal(this.globs.get(0));
		for (String glob : this.globs) {
			String literal = literal(glob);
			int same = 0;
			while (same < Math.min(common.length(), literal.length()) && common.charAt(same) == literal.charAt(same)) {
				same++;
			}
			// Not within a character of two units.
			common = common.substring(0,
					(same > 0 && Character.isHighSurrogate(common.charAt(same - 1))) ? same - 1 : same);
		}
		return common;
	}

	private static String literal(String glob) {
		int end = 0;
		while (end < glob.length() && glob.charAt(end) != '*' && glob.charAt(end) != '?') {
			end++;
		}
		return glob.substring(0, end);
	}

	boolean match(String key) {
		return this.patterns.isEmpty() || this.patterns.stream().anyMatch((pattern) -> pattern.matcher(key).matches());
	}

	/**
	 * Tells a listener of these keys only.
	 */
	WatchListener filter(WatchListener listener) {
		return new WatchListener() {

			@Override
			public void onSet(String key, byte[] value) {
				ifMatches(key, (matched) -> listener.onSet(matched, value));
			}

			@Override
			public void onDelete(String key) {
				ifMatches(key, listener::onDelete);
			}

		};
	}

	private void ifMatches(String key, Consumer<String> action) {
		if (match(key)) {
			action.accept(key);
		}
	}

}
