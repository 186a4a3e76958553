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

package org.wasmcloud.wit.bindings;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the byte streams of this package share.
 */
abstract class SingleUseBytes extends SingleUse implements ByteStream {

	@Override
	public byte[] readAllBytes(int limit) {
		return readAll(this, limit);
	}

	static byte[] readAll(ByteStream stream, int limit) {
		try (stream; InputStream in = stream.inputStream()) {
			byte[] bytes = in.readNBytes(limit);
			if (bytes.length == limit && in.read() >= 0) {
				throw tooLong(limit);
			}
			return bytes;
		}
		catch (IOException ex) {
			throw Broken.by(ex);
		}
	}

	static WitStreamException tooLong(int limit) {
		return new WitStreamException("more than " + limit + " bytes came", null);
	}

}
