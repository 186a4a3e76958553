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
import java.security.GeneralSecurityException;

import io.nats.client.AuthHandler;
import io.nats.client.NKey;
import org.jspecify.annotations.Nullable;

/**
 * An NKey without a JWT.
 */
final class NkeyIdentity implements AuthHandler {

	private final NKey key;

	NkeyIdentity(char[] seed) {
		this.key = NKey.fromSeed(seed);
		if (this.key.getType() != NKey.Type.USER) {
			throw new IllegalArgumentException("no key of a user");
		}
	}

	@Override
	public byte[] sign(byte[] nonce) {
		try {
			return this.key.sign(nonce);
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException("The NKey of a NATS connection cannot sign", ex);
		}
	}

	@Override
	public char[] getID() {
		try {
			return this.key.getPublicKey();
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException("The NKey of a NATS connection has no public key", ex);
		}
	}

	@Override
	public char @Nullable [] getJWT() {
		return null;
	}

}
