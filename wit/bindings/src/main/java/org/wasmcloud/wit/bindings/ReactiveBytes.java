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

import java.io.InputStream;
import java.nio.ByteBuffer;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Bytes of a reactive source.
 */
final class ReactiveBytes extends SingleUseBytes {

	private static final int AHEAD = 4;

	private final ReactiveSource<ByteBuffer> source;

	ReactiveBytes(Publisher<ByteBuffer> publisher) {
		this.source = new ReactiveSource<>(publisher);
	}

	@Override
	public InputStream inputStream() {
		take();
		return new ReadsInputStream(this.source.reads(AHEAD));
	}

	@Override
	public Flux<ByteBuffer> flux() {
		take();
		return this.source.flux();
	}

	@Override
	void release(boolean taken) {
		this.source.release(taken);
	}

}
