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

package org.wasmcloud.spring.docs.examples;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.SetOptions;

import static java.nio.charset.StandardCharsets.UTF_8;

@Service
class Accounts {

	private final Bucket sessions;

	private final Bucket audit;

	Accounts(@Qualifier("sessions") Bucket sessions, @Qualifier("audit") Bucket audit) {
		this.sessions = sessions;
		this.audit = audit;
	}

	void login(String token, String user) {
		this.sessions.set(token, user.getBytes(UTF_8), new SetOptions(1_800_000L, false));
		this.audit.set("login/" + token, user.getBytes(UTF_8));
	}

}
