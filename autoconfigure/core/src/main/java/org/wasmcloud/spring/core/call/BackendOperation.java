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

package org.wasmcloud.spring.core.call;

/**
 * What a call to a backend does.
 *
 * @param name the name in observations, such as {@code get} or {@code list-keys}
 * @param idempotent whether making the call twice has the effect of making it once; only
 * such a call is ever retried
 */
public record BackendOperation(String name, boolean idempotent) {

	/**
	 * An operation that may be retried.
	 * @param name its name
	 * @return the operation
	 */
	public static BackendOperation idempotent(String name) {
		return new BackendOperation(name, true);
	}

	/**
	 * An operation that is made once at most.
	 * @param name its name
	 * @return the operation
	 */
	public static BackendOperation once(String name) {
		return new BackendOperation(name, false);
	}

}
