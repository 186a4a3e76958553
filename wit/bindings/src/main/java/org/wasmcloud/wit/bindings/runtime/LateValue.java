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

package org.wasmcloud.wit.bindings.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Lets go of a value that nobody receives, because it came after its call was cancelled:
 * drops the handles that it owns and closes its streams. Throws nothing.
 */
final class LateValue extends Holdings {

	private final Shapes shapes;

	private final BiConsumer<TypeDef, Object> drop;

	private LateValue(GeneratedBinding binding, BiConsumer<TypeDef, Object> drop) {
		super(binding);
		this.shapes = binding.shapes();
		this.drop = drop;
	}

	/**
	 * Lets go of a value whose handles are closed.
	 */
	static void close(GeneratedBinding binding, @Nullable Type type, @Nullable Object value) {
		drop(binding, type, value, (resource, handle) -> close(handle));
	}

	/**
	 * Lets go of a value whose handles are dropped by whoever made them.
	 */
	static void drop(GeneratedBinding binding, @Nullable Type type, @Nullable Object value,
			BiConsumer<TypeDef, Object> drop) {
		try {
			new LateValue(binding, drop).visit(type, value);
		}
		catch (RuntimeException ex) {
			// nobody is there to be told
		}
	}

	static void close(Object handle) {
		if (handle instanceof AutoCloseable closeable) {
			try {
				closeable.close();
			}
			catch (Exception ex) {
				// to its owner the handle is gone either way
			}
		}
	}

	@Override
	void handle(HandleType type, Object handle) {
		if (this.shapes.isIoStream(type.resource())) {
			close(handle);
		}
		else if (type.owned()) {
			try {
				this.drop.accept(type.resource(), handle);
			}
			catch (RuntimeException ex) {
				// to its owner the handle is gone either way
			}
		}
	}

	@Override
	void stream(Object stream) {
		close(stream);
	}

	@Override
	void future(FutureType type, CompletableFuture<?> future) {
		future.thenAccept((value) -> settled(type, value));
	}

}
