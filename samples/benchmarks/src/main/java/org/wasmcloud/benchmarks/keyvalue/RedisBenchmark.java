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

package org.wasmcloud.benchmarks.keyvalue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;

import org.wasmcloud.benchmarks.measure.Turns;
import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;

/**
 * The bean on Redis against Spring's template and the client's own commands, all on the
 * one connection that the application has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class RedisBenchmark {

	static final int AT_ONCE = 64;

	static final int MANY = 100;

	private final String key = "key";

	private final String storedKey = Application.BUCKET + ":" + this.key;

	private final byte[] value = new byte[100];

	private final ConfigurableApplicationContext context = Application.on("redis", properties());

	private final Bucket bucket = Application.bucket(this.context);

	private final ReactiveBucket reactiveBucket = this.context
		.getBean("wasmcloud.keyvalue.reactive-bucket." + Application.BUCKET, ReactiveBucket.class);

	private final KeyvalueBatch batch = this.context.getBean(KeyvalueBatch.class);

	private final LettuceConnectionFactory factory = this.context.getBean(LettuceConnectionFactory.class);

	private final RedisTemplate<String, byte[]> template = template(this.factory);

	private final ReactiveRedisTemplate<String, byte[]> reactiveTemplate = new ReactiveRedisTemplate<>(this.factory,
			RedisSerializationContext.<String, byte[]>newSerializationContext(RedisSerializer.string())
				.value(RedisSerializer.byteArray())
				.build());

	private final RedisCommands<byte[], byte[]> commands = commands(this.factory);

	private final List<String> keys = new ArrayList<>();

	private final Turns.Way[] get = { (hole) -> hole.consume(this.commands.get(stored())),
			(hole) -> hole.consume(this.template.opsForValue().get(this.storedKey)),
			(hole) -> hole.consume(this.bucket.get(this.key)) };

	private final Turns.Way[] set = { (hole) -> hole.consume(this.commands.set(stored(), this.value)),
			(hole) -> this.template.opsForValue().set(this.storedKey, this.value),
			(hole) -> this.bucket.set(this.key, this.value) };

	private final Turns.Way[] reactiveGet = { atOnce(() -> this.reactiveTemplate.opsForValue().get(this.storedKey)),
			atOnce(() -> this.reactiveBucket.get(this.key)) };

	private final Turns.Way[] reactiveSet = {
			atOnce(() -> this.reactiveTemplate.opsForValue().set(this.storedKey, this.value)),
			atOnce(() -> this.reactiveBucket.set(this.key, this.value)) };

	private final Turns.Way[] manyGets = { this::oneByOne,
			(hole) -> hole.consume(this.batch.getMany(this.bucket, this.keys)) };

	public RedisBenchmark() {
		this.bucket.set(this.key, this.value);
		for (int i = 0; i < MANY; i++) {
			this.keys.add("key" + i);
			this.bucket.set("key" + i, this.value);
		}
	}

	private static RedisTemplate<String, byte[]> template(LettuceConnectionFactory factory) {
		RedisTemplate<String, byte[]> template = new RedisTemplate<>();
		template.setConnectionFactory(factory);
		template.setKeySerializer(RedisSerializer.string());
		template.setValueSerializer(RedisSerializer.byteArray());
		template.afterPropertiesSet();
		return template;
	}

	static Map<String, Object> properties() {
		return Map.of("spring.data.redis.url", "redis://" + Application.server("REDIS"));
	}

	// Deprecated without another way to the connection that the factory shares.
	@SuppressWarnings({ "unchecked", "deprecation" })
	private static RedisCommands<byte[], byte[]> commands(LettuceConnectionFactory factory) {
		LettuceConnection connection = (LettuceConnection) factory.getConnection();
		return ((RedisAsyncCommands<byte[], byte[]>) connection.getNativeConnection()).getStatefulConnection().sync();
	}

	@TearDown
	public void close() {
		this.context.close();
	}

	private byte[] stored() {
		return this.storedKey.getBytes(StandardCharsets.UTF_8);
	}

	@Benchmark
	public void redisGet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.get);
	}

	@Benchmark
	public void redisSet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.set);
	}

	@Benchmark
	public void reactiveGet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.reactiveGet);
	}

	@Benchmark
	public void reactiveSet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.reactiveSet);
	}

	@Benchmark
	public void manyGets(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.manyGets);
	}

	private static <T> Turns.Way atOnce(Supplier<Mono<T>> call) {
		return (hole) -> hole.consume(Flux.range(0, AT_ONCE).flatMap((index) -> call.get(), AT_ONCE).count().block());
	}

	private void oneByOne(Blackhole hole) {
		for (String one : this.keys) {
			hole.consume(this.bucket.get(one));
		}
	}

}
