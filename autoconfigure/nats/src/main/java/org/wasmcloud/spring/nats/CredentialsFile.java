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

import java.io.IOException;
import java.io.UncheckedIOException;

import io.nats.client.AuthHandler;
import io.nats.client.Nats;

import org.springframework.core.io.Resource;

/**
 * A credentials file, read anew for each attempt to connect, so that a renewed one is
 * used.
 */
final class CredentialsFile implements AuthHandler {

	private final Resource file;

	CredentialsFile(Resource file) {
		this.file = file;
	}

	@Override
	public byte[] sign(byte[] nonce) {
		return read().sign(nonce);
	}

	@Override
	public char[] getID() {
		return read().getID();
	}

	@Override
	public char[] getJWT() {
		return read().getJWT();
	}

	private AuthHandler read() {
		try {
			return Nats.staticCredentials(this.file.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The credentials file of a NATS connection cannot be read", ex);
		}
	}

}
