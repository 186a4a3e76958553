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

package org.wasmcloud.spring.keyvalue.bucket;

import org.wasmcloud.spring.core.call.BackendOperation;

/**
 * The operations of a bucket, as observations name them.
 */
final class Operations {

	static final BackendOperation GET = BackendOperation.idempotent("get");

	static final BackendOperation SET = BackendOperation.idempotent("set");

	static final BackendOperation SET_IF_NOT_EXISTS = BackendOperation.once("set");

	static final BackendOperation DELETE = BackendOperation.idempotent("delete");

	/** A second attempt would tell that there was nothing. */
	static final BackendOperation REMOVE = BackendOperation.once("delete");

	static final BackendOperation EXISTS = BackendOperation.idempotent("exists");

	static final BackendOperation LIST_KEYS = BackendOperation.idempotent("list-keys");

	static final BackendOperation INCREMENT = BackendOperation.once("increment");

	static final BackendOperation CURRENT = BackendOperation.idempotent("current");

	static final BackendOperation SWAP = BackendOperation.once("swap");

	static final BackendOperation GET_MANY = BackendOperation.idempotent("get-many");

	static final BackendOperation SET_MANY = BackendOperation.idempotent("set-many");

	static final BackendOperation DELETE_MANY = BackendOperation.idempotent("delete-many");

	/** A backend tries again by itself. */
	static final BackendOperation WATCH = BackendOperation.once("watch");

	private Operations() {
	}

	static BackendOperation set(boolean ifAbsent) {
		return ifAbsent ? SET_IF_NOT_EXISTS : SET;
	}

}
