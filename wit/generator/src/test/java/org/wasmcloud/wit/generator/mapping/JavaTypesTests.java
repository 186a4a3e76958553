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

package org.wasmcloud.wit.generator.mapping;

import java.util.Objects;

import com.palantir.javapoet.TypeName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.wit.model.Type;

import static org.assertj.core.api.Assertions.assertThat;

class JavaTypesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			u8 | int
			u16 | int
			u32 | long
			u64 | long
			s8 | byte
			s16 | short
			s32 | int
			s64 | long
			f32 | float
			f64 | double
			bool | boolean
			char | int
			string | String
			error-context | ErrorContext
			list<u8> | byte[]
			list<u8, 4> | byte[]
			list<f32> | float[]
			list<f64> | double[]
			list<u16> | List<Integer>
			list<list<u8>> | List<byte[]>
			list<alias> | byte[]
			map<string, option<u32>> | Map<String, Optional<Long>>
			option<u32> | @Nullable Long
			option<list<u8>> | byte @Nullable []
			option<option<string>> | @Nullable Optional<String>
			option<stream<u8>> | @Nullable InputStream
			list<option<string>> | List<Optional<String>>
			tuple<u8> | Tuple1<Integer>
			tuple<string, list<u8>> | Tuple2<String, byte[]>
			tuple<stream<u8>, stream<string>> | Tuple2<ByteStream, ElementStream<String>>
			result | Result<Unit, Unit>
			result<u8> | Result<Integer, Unit>
			result<_, string> | Result<Unit, String>
			stream<u8> | InputStream
			stream<alias> | InputStream
			stream<string> | Stream<String>
			stream | Stream<Unit>
			future | CompletableFuture<Unit>
			future<string> | CompletableFuture<String>
			future<result<string, error>> | CompletableFuture<String>
			future<result<_, error>> | CompletableFuture<Unit>
			future<result<option<string>, error>> | CompletableFuture<Optional<String>>
			r | R
			borrow<r> | R
			q | Q
			rec | Rec
			""")
	void aBlockingParameterIs(String wit, String java) {
		assertThat(shown(types(wit).parameter(type(wit), Form.BLOCKING))).isEqualTo(java);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			u32 | long
			r | ReactiveR
			q | Q
			list<r> | List<ReactiveR>
			stream<u8> | Publisher<ByteBuffer>
			option<stream<u8>> | @Nullable Publisher<ByteBuffer>
			stream<r> | Publisher<ReactiveR>
			tuple<stream<r>> | Tuple1<ElementStream<ReactiveR>>
			""")
	void aReactiveParameterIs(String wit, String java) {
		assertThat(shown(types(wit).parameter(type(wit), Form.REACTIVE))).isEqualTo(java);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			u32 | long
			option<u8> | @Nullable Integer
			option<stream<u8>> | @Nullable ByteStream
			stream<u8> | ByteStream
			stream<string> | ElementStream<String>
			r | R
			""")
	void aComponentIs(String wit, String java) {
		assertThat(shown(types(wit).component(type(wit)))).isEqualTo(java);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					u32 | long | Mono<Long>
					option<u32> | Optional<Long> | Mono<Long>
					option<option<u8>> | Optional<Optional<Integer>> | Mono<Optional<Integer>>
					list<u8> | byte[] | Mono<byte[]>
					stream<u8> | InputStream | Flux<ByteBuffer>
					stream<r> | Stream<R> | Flux<ReactiveR>
					option<stream<u8>> | Optional<ByteStream> | Mono<ByteStream>
					result | void | Mono<Void>
					result<u8> | int | Mono<Integer>
					result<_, error> | void | Mono<Void>
					result<option<string>, error> | Optional<String> | Mono<String>
					result<stream<u8>, error> | InputStream | Flux<ByteBuffer>
					result<stream<string>, error> | Stream<String> | Flux<String>
					result<result<u8, string>, error> | Result<Integer, String> | Mono<Result<Integer, String>>
					future<string> | CompletableFuture<String> | Mono<CompletableFuture<String>>
					tuple<stream<u8>, future> | Tuple2<ByteStream, CompletableFuture<Unit>> | Mono<Tuple2<ByteStream, CompletableFuture<Unit>>>
					r | R | Mono<ReactiveR>
					""")
	void anAsyncFunctionReturns(String wit, String blocking, String reactive) {
		Names names = names("async func() -> " + wit);
		JavaTypes types = new JavaTypes(names.java(), names.definition().id());
		assertThat(shown(types.returned(names.function("i", "f"), Form.BLOCKING))).isEqualTo(blocking);
		assertThat(shown(types.returned(names.function("i", "f"), Form.REACTIVE))).isEqualTo(reactive);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			u32 | long
			r | ReactiveR
			option<u32> | Optional<Long>
			stream<u8> | Flux<ByteBuffer>
			result<_, error> | void
			""")
	void aPlainFunctionOfAReactiveFormReturns(String wit, String java) {
		Names names = names("func() -> " + wit);
		JavaTypes types = new JavaTypes(names.java(), names.definition().id());
		assertThat(shown(types.returned(names.function("i", "f"), Form.REACTIVE))).isEqualTo(java);
	}

	private static JavaTypes types(String wit) {
		Names names = names("func(p: " + wit + ")");
		return new JavaTypes(names.java(), names.definition().id());
	}

	private static Type type(String wit) {
		return Objects.requireNonNull(names("func(p: " + wit + ")").function("i", "f").params().get(0).type());
	}

	private static Names names(String function) {
		return Names.of("""
				package a:b;
				interface i {
					type alias = u8;
					enum error { one }
					record rec { x: u8 }
					resource r { m: async func(); }
					resource q { m: func(); }
					f: %s;
				}
				""".formatted(function), "a:b=a.b");
	}

	/** The type without the packages of its names. */
	private static String shown(TypeName type) {
		return type.toString().replaceAll("[a-z]+(\\.[a-z]+)*\\. ?(?=[@A-Z])", "").replaceAll("@[a-z.]+", "@");
	}

}
