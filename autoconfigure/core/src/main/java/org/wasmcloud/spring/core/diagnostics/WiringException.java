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

package org.wasmcloud.spring.core.diagnostics;

/**
 * The application cannot start as it is configured. Every such failure knows what is
 * wrong, in the words of the configuration, and what to do about it.
 */
public class WiringException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Creates a failure.
	 * @param description what is wrong and where; whole sentences
	 * @param action what to do; whole sentences
	 */
	public WiringException(String description, String action) {
		super(description + " " + action);
		this.action = action;
	}

	/**
	 * Creates a failure.
	 * @param description what is wrong and where; whole sentences
	 * @param action what to do; whole sentences
	 * @param cause what was found out by
	 */
	public WiringException(String description, String action, Throwable cause) {
		super(description + " " + action, cause);
		this.action = action;
	}

	/**
	 * What is wrong and where.
	 * @return whole sentences
	 */
	public final String description() {
		String message = String.valueOf(getMessage());
		return message.substring(0, message.length() - this.action.length()).strip();
	}

	/**
	 * What to do about it.
	 * @return whole sentences
	 */
	public final String action() {
		return this.action;
	}

}
