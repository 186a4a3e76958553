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

package com.acme.dynamodb;

/**
 * A call failed.
 */
public class DynamoDbException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Creates a failure.
	 * @param code what the server, or the client before it, says
	 */
	public DynamoDbException(String code) {
		super(code);
		this.code = code;
	}

	/**
	 * What sort of failure it is.
	 * @return the code
	 */
	public String code() {
		return this.code;
	}

}
