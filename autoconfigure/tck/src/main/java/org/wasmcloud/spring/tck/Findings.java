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

package org.wasmcloud.spring.tck;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a test meets that is neither success nor failure.
 */
public final class Findings {

	private final Set<? extends Enum<?>> allowed;

	private final Set<String> words = new TreeSet<>();

	/**
	 * Nothing has been met yet.
	 * @param allowed what the backend may refuse; each prints as the words for the matrix
	 */
	public Findings(Set<? extends Enum<?>> allowed) {
		this.allowed = Set.copyOf(allowed);
	}

	/**
	 * The backend refuses what the test is about.
	 * @param refusal what it refuses
	 * @throws AssertionError if it may not
	 */
	public void refused(Enum<?> refusal) {
		if (!this.allowed.contains(refusal)) {
			throw new AssertionError("The backend must not refuse this: " + refusal
					+ ". A test class that allows it says so in allowedRefusals().");
		}
		this.words.add("refused: " + refusal);
	}

	/**
	 * The backend has nothing of what the test is about.
	 * @param why why it has not
	 */
	public void doesNotApply(String why) {
		this.words.add("does not apply: " + why);
	}

	/** The words for the matrix. */
	String outcome() {
		return this.words.isEmpty() ? "pass" : String.join(" / ", this.words);
	}

}
