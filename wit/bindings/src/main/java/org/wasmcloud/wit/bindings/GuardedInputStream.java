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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A blocking source as its reader sees it: a failure is a {@link WitStreamException}, and
 * closing throws nothing.
 */
final class GuardedInputStream extends FilterInputStream {

	GuardedInputStream(InputStream in) {
		super(in);
	}

	@Override
	public int read() {
		try {
			return this.in.read();
		}
		catch (IOException ex) {
			throw Broken.by(ex);
		}
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		try {
			return this.in.read(bytes, offset, length);
		}
		catch (IOException ex) {
			throw Broken.by(ex);
		}
	}

	@Override
	public long skip(long count) {
		try {
			return this.in.skip(count);
		}
		catch (IOException ex) {
			throw Broken.by(ex);
		}
	}

	@Override
	public int available() {
		try {
			return this.in.available();
		}
		catch (IOException ex) {
			throw Broken.by(ex);
		}
	}

	@Override
	public void close() {
		closeQuietly(this.in);
	}

	static void closeQuietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// a source that cannot be closed is as good as closed to its reader
		}
	}

}
