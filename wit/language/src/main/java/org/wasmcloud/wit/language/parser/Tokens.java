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

package org.wasmcloud.wit.language.parser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;

/**
 * The tokens of one text, in flat arrays: a text of a megabyte has a quarter of a
 * million.
 */
final class Tokens {

	private static final TokenKind[] KINDS = TokenKind.values();

	private final Source source;

	private final Map<Integer, String> docs = new HashMap<>();

	private byte[] kinds = new byte[256];

	private int[] starts = new int[256];

	private int[] ends = new int[256];

	private int size;

	Tokens(Source source) {
		this.source = source;
	}

	void add(TokenKind kind, int start, int end) {
		if (this.size == this.kinds.length) {
			int capacity = this.size * 2;
			this.kinds = Arrays.copyOf(this.kinds, capacity);
			this.starts = Arrays.copyOf(this.starts, capacity);
			this.ends = Arrays.copyOf(this.ends, capacity);
		}
		this.kinds[this.size] = (byte) kind.ordinal();
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.size++;
	}

	/**
	 * Notes the doc comment in front of the token that comes next.
	 */
	void docs(String text) {
		this.docs.put(this.size, text);
	}

	TokenKind kind(int index) {
		return KINDS[this.kinds[index]];
	}

	int start(int index) {
		return this.starts[index];
	}

	int end(int index) {
		return this.ends[index];
	}

	String text(int index) {
		return this.source.text().substring(this.starts[index], this.ends[index]);
	}

	Span span(int index) {
		return new Span(this.source, this.starts[index], this.ends[index]);
	}

	Span span(int first, int last) {
		return new Span(this.source, this.starts[first], this.ends[last]);
	}

	@Nullable String docsBefore(int index) {
		return this.docs.get(index);
	}

}
