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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Calls of a reactive form, waited for: what the blocking form over it is made of. An
 * interrupt cancels the call and keeps the interrupt flag; a thread that must not block
 * is refused.
 */
public final class BlockingCall {

	private BlockingCall() {
	}

	/**
	 * Waits for the end.
	 * @param call the call
	 */
	public static void run(Mono<Void> call) {
		await(Answer.of(call));
	}

	/**
	 * Waits for the value of a call that always has one.
	 * @param call the call
	 * @param <T> the type of the value
	 * @return the value
	 * @throws WitTrapException if the call ends without one
	 */
	public static <T> T one(Mono<T> call) {
		return present(await(Answer.of(call)));
	}

	/**
	 * Waits for the value of a call that always has one, and that holds what has to be
	 * closed.
	 * @param call the call
	 * @param late lets go of a value that comes after the call was cancelled
	 * @param <T> the type of the value
	 * @return the value
	 * @throws WitTrapException if the call ends without one
	 */
	public static <T> T one(Mono<T> call, Consumer<Object> late) {
		return present(await(Answer.of(call, late)));
	}

	private static <T> T present(@Nullable T value) {
		if (value == null) {
			throw new WitTrapException("the call ended without the value that its contract promises", null);
		}
		return value;
	}

	/**
	 * Waits for a value that may be absent.
	 * @param call the call
	 * @param <T> the type of the value
	 * @return the value, or empty
	 */
	public static <T> Optional<T> optional(Mono<T> call) {
		return Optional.ofNullable(await(Answer.of(call)));
	}

	/**
	 * Waits for a value that may be absent, and that holds what has to be closed.
	 * @param call the call
	 * @param late lets go of an {@link Optional} with a value that comes after the call
	 * was cancelled
	 * @param <T> the type of the value
	 * @return the value, or empty
	 */
	public static <T> Optional<T> optional(Mono<T> call, Consumer<Object> late) {
		return Optional.ofNullable(await(Answer.of(call, (value) -> late.accept(Optional.ofNullable(value)))));
	}

	/**
	 * Waits for the first bytes, or the end, so that a typed error is thrown here and not
	 * by a read.
	 * @param call the call
	 * @return the bytes; the reader closes them
	 */
	public static InputStream bytes(Flux<ByteBuffer> call) {
		return begun(call, (flux) -> ByteStream.of(flux).inputStream());
	}

	/**
	 * Waits for the first element, or the end, so that a typed error is thrown here and
	 * not by a read.
	 * @param call the call
	 * @param <T> the type of an element
	 * @return the elements; the reader closes them
	 */
	public static <T> Stream<T> elements(Flux<T> call) {
		return begun(call, (flux) -> ElementStream.of(flux).stream());
	}

	private static <T, S extends AutoCloseable> S begun(Flux<T> call, Function<Flux<T>, S> view) {
		CompletableFuture<Boolean> begun = new CompletableFuture<>();
		// The view subscribes at once and asks for a few elements ahead.
		S reader = view.apply(call.doOnNext((element) -> begun.complete(true))
			.doOnError(begun::completeExceptionally)
			.doOnTerminate(() -> begun.complete(false)));
		try {
			await(begun);
			return reader;
		}
		catch (RuntimeException | Error ex) {
			close(reader, ex);
			throw ex;
		}
	}

	private static void close(AutoCloseable reader, Throwable failure) {
		try {
			reader.close();
		}
		catch (Exception ex) {
			failure.addSuppressed(ex);
		}
	}

	private static <T extends @Nullable Object> T await(CompletableFuture<T> future) {
		try {
			return Await.value(future);
		}
		catch (InterruptedException ex) {
			throw new WitTrapException("interrupted while waiting for a call, which was cancelled", ex);
		}
		catch (ExecutionException ex) {
			Throwable cause = Await.cause(ex);
			if (cause instanceof RuntimeException failure) {
				throw failure;
			}
			if (cause instanceof Error error) {
				throw error;
			}
			throw new WitTrapException("the call failed: " + cause, cause);
		}
	}

}
