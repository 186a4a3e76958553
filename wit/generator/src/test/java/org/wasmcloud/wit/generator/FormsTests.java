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

package org.wasmcloud.wit.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.wasmcloud.wit.bindings.ByteStream;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One form of an interface made from the other one.
 */
class FormsTests extends FormsOfThings {

	@Test
	void aBlockingCallIsAMono() throws Exception {
		Object thing = thing("a");
		this.behaviour.put("open", (args) -> thing);
		Mono<?> opened = (Mono<?>) call(reactive("FormsThings"), "open", "a");
		assertThat(this.calls).isEmpty();
		Object reactiveThing = opened.block();
		assertThat(reactiveThing).isInstanceOf(type("ReactiveThing"));
		assertThat(((Mono<?>) call(reactiveThing, "name")).block()).isEqualTo("a");
		assertThat(call(reactiveThing, "size")).isEqualTo(1L);
		assertThat(this.calls).containsExactly("open");
	}

	@Test
	void aTypedErrorIsTheErrorOfTheMono() throws Exception {
		RuntimeException error = missing();
		this.behaviour.put("open", (args) -> {
			throw error;
		});
		StepVerifier.create((Mono<?>) call(reactive("FormsThings"), "open", "a"))
			.expectErrorSatisfies((thrown) -> assertThat(thrown).isSameAs(error))
			.verify();
	}

	@Test
	void anAbsentValueIsAnEmptyMonoAndAnEmptyOptional() throws Exception {
		this.behaviour.put("find", (args) -> Optional.empty());
		Object reactive = reactive("FormsThings");
		StepVerifier.create((Mono<?>) call(reactive, "find", "a")).verifyComplete();
		this.behaviour.put("find", (args) -> Mono.empty());
		assertThat(call(blocking("FormsThings"), "find", "a")).isEqualTo(Optional.empty());
	}

	@Test
	void aHandleThatWasWrappedIsUnwrappedAgain() throws Exception {
		Object thing = thing("a");
		Object wrapped = from("ReactiveThing", thing, this.scheduler);
		assertThat(from("Thing", wrapped)).isSameAs(thing);
		this.behaviour.put("same", (args) -> args[0] == thing && ((List<?>) args[1]).get(0) == thing);
		Mono<?> same = (Mono<?>) call(reactive("FormsThings"), "same", wrapped, List.of(wrapped));
		assertThat(same.block()).isEqualTo(true);
	}

	@Test
	void aFormMadeOfAFormIsTheFirstOne() throws Exception {
		Object blocking = proxy("FormsThings");
		Object reactive = from("ReactiveFormsThings", blocking, this.scheduler);
		assertThat(from("FormsThings", reactive)).isSameAs(blocking);
		Object original = proxy("ReactiveFormsThings");
		assertThat(from("ReactiveFormsThings", from("FormsThings", original), this.scheduler)).isSameAs(original);
	}

	@Test
	void aTupleIsConvertedOfOneCall() throws Exception {
		this.behaviour.put("pair", (args) -> Tuple2.of(thing("a"), 7));
		Tuple2<?, ?> pair = (Tuple2<?, ?>) ((Mono<?>) call(reactive("FormsThings"), "pair")).block();
		assertThat(pair.first()).isInstanceOf(type("ReactiveThing"));
		assertThat(pair.second()).isEqualTo(7);
		assertThat(this.calls).containsExactly("pair");
	}

	@Test
	void streamsGoBothWays() throws Exception {
		this.behaviour.put("read", (args) -> ByteStream.of("abc").inputStream());
		Flux<?> read = (Flux<?>) call(reactive("FormsThings"), "read", 0L);
		assertThat(read.map((buffer) -> ((ByteBuffer) buffer).remaining()).reduce(Integer::sum).block()).isEqualTo(3);
		this.behaviour.put("read", (args) -> ByteStream.of("abc").flux());
		assertThat((InputStream) call(blocking("FormsThings"), "read", 0L)).hasContent("abc");
		this.behaviour.put("all", (args) -> Flux.just(reactiveThing("a"), reactiveThing("b")));
		try (Stream<?> all = (Stream<?>) call(blocking("FormsThings"), "all")) {
			assertThat(all).hasSize(2).allMatch(type("Thing")::isInstance);
		}
	}

	@Test
	void aStreamThatIsGivenIsRead() throws Exception {
		this.behaviour.put("write", (args) -> (long) read((InputStream) args[0]) + ((Stream<?>) args[1]).count());
		Publisher<ByteBuffer> data = Flux.just(ByteBuffer.wrap(new byte[4]));
		Mono<?> written = (Mono<?>) call(reactive("FormsThings"), "write", data, Flux.just("x", "y"));
		assertThat(written.block()).isEqualTo(6L);
		this.behaviour.put("write", (args) -> {
			assertThat(args[1]).isNull();
			return Flux.from((Publisher<?>) args[0])
				.map((buffer) -> (long) ((ByteBuffer) buffer).remaining())
				.reduce(Long::sum);
		});
		assertThat(call(blocking("FormsThings"), "write", ByteStream.of("abcd").inputStream(), null)).isEqualTo(4L);
	}

	@Test
	void theErrorOfAStreamIsThrownByTheCall() throws Exception {
		RuntimeException error = missing();
		this.behaviour.put("read", (args) -> Flux.error(error));
		assertThatThrownBy(() -> call(blocking("FormsThings"), "read", 0L)).isSameAs(error);
	}

	@Test
	void aPlainFunctionIsCalledAtOnce() throws Exception {
		this.behaviour.put("count", (args) -> 3L);
		assertThat(call(reactive("FormsThings"), "count")).isEqualTo(3L);
		assertThat(call(blocking("FormsThings"), "count")).isEqualTo(3L);
	}

	@Test
	void aFactoryHasBothForms() throws Exception {
		this.behaviour.put("create", (args) -> thing((String) args[0]));
		Object factory = from("ReactiveThing$Factory", proxy("Thing$Factory"), this.scheduler);
		Object thing = call(factory, "create", "abc");
		assertThat(((Mono<?>) call(thing, "name")).block()).isEqualTo("abc");
	}

	@Test
	void closingAFormClosesTheOther() throws Exception {
		Object thing = from("ReactiveThing", thing("a"), this.scheduler);
		call(thing, "close");
		assertThat(this.calls).containsExactly("close");
	}

	private static int read(InputStream in) {
		try (in) {
			return in.readAllBytes().length;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
