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
import java.util.concurrent.TimeUnit;

import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;

/**
 * The bean on Redis against Spring's template and the client's own commands, all on the
 * one connection that the application has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RedisBenchmark {

	private static final int AT_ONCE = 64;

	private static final int MANY = 100;

	private final String key = "key";

	private final String storedKey = Application.BUCKET + ":" + this.key;

	private final byte[] value = new byte[100];

	private final ConfigurableApplicationContext context = Application.on("redis", properties());

	private final Bucket bucket = Application.bucket(this.context);

	private final ReactiveBucket reactiveBucket = this.context
		.getBean("wasmcloud.keyvalue.reactive-bucket." + Application.BUCKET, ReactiveBucket.class);

	private final KeyvalueBatch batch = this.context.getBean(KeyvalueBatch.class);

	private final RedisTemplate<String, byte[]> template = new RedisTemplate<>();

	private final ReactiveRedisTemplate<String, byte[]> reactiveTemplate;

	private final RedisCommands<byte[], byte[]> commands;

	private final List<String> keys = new ArrayList<>();

	public RedisBenchmark() {
		LettuceConnectionFactory factory = this.context.getBean(LettuceConnectionFactory.class);
		this.template.setConnectionFactory(factory);
		this.template.setKeySerializer(RedisSerializer.string());
		this.template.setValueSerializer(RedisSerializer.byteArray());
		this.template.afterPropertiesSet();
		this.reactiveTemplate = new ReactiveRedisTemplate<>(factory,
				RedisSerializationContext.<String, byte[]>newSerializationContext(RedisSerializer.string())
					.value(RedisSerializer.byteArray())
					.build());
		this.commands = commands(factory);
		this.bucket.set(this.key, this.value);
		for (int i = 0; i < MANY; i++) {
			this.keys.add("key" + i);
			this.bucket.set("key" + i, this.value);
		}
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
	public Object redisGetBean() {
		return this.bucket.get(this.key);
	}

	@Benchmark
	public @Nullable Object redisGetTemplate() {
		return this.template.opsForValue().get(this.storedKey);
	}

	@Benchmark
	public @Nullable Object redisGetClient() {
		return this.commands.get(stored());
	}

	@Benchmark
	public void redisSetBean() {
		this.bucket.set(this.key, this.value);
	}

	@Benchmark
	public void redisSetTemplate() {
		this.template.opsForValue().set(this.storedKey, this.value);
	}

	@Benchmark
	public @Nullable Object redisSetClient() {
		return this.commands.set(stored(), this.value);
	}

	@Benchmark
	@OperationsPerInvocation(AT_ONCE)
	public @Nullable Object reactiveGetBean() {
		return Flux.range(0, AT_ONCE).flatMap((index) -> this.reactiveBucket.get(this.key), AT_ONCE).blockLast();
	}

	@Benchmark
	@OperationsPerInvocation(AT_ONCE)
	public @Nullable Object reactiveGetTemplate() {
		return Flux.range(0, AT_ONCE)
			.flatMap((index) -> this.reactiveTemplate.opsForValue().get(this.storedKey), AT_ONCE)
			.blockLast();
	}

	@Benchmark
	@OperationsPerInvocation(AT_ONCE)
	public @Nullable Object reactiveSetBean() {
		return Flux.range(0, AT_ONCE)
			.flatMap((index) -> this.reactiveBucket.set(this.key, this.value).thenReturn(index), AT_ONCE)
			.blockLast();
	}

	@Benchmark
	@OperationsPerInvocation(AT_ONCE)
	public @Nullable Object reactiveSetTemplate() {
		return Flux.range(0, AT_ONCE)
			.flatMap((index) -> this.reactiveTemplate.opsForValue().set(this.storedKey, this.value), AT_ONCE)
			.blockLast();
	}

	@Benchmark
	@OperationsPerInvocation(MANY)
	public Object manyGetsOneByOne() {
		List<Object> values = new ArrayList<>(MANY);
		for (String one : this.keys) {
			values.add(this.bucket.get(one));
		}
		return values;
	}

	@Benchmark
	@OperationsPerInvocation(MANY)
	public Object manyGetsBatch() {
		return this.batch.getMany(this.bucket, this.keys);
	}

}
