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

package com.acme.keyvalue.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import com.acme.dynamodb.DynamoDbClient;
import com.acme.dynamodb.InMemoryDynamoDb;
import com.acme.dynamodb.UnreachableDynamoDb;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.spring.tck.SwitchableServer;

/**
 * A server that a test takes away, without a port: the client stands in for it.
 */
final class SwitchableDynamoDb implements SwitchableServer {

	private final DynamoDbClient there = new InMemoryDynamoDb();

	private final DynamoDbClient away = new UnreachableDynamoDb("Unreachable");

	private final AtomicLong calls = new AtomicLong();

	private final Function<DynamoDbClient, ApplicationContextRunner> runner;

	private volatile DynamoDbClient current = this.away;

	SwitchableDynamoDb(Function<DynamoDbClient, ApplicationContextRunner> runner) {
		this.runner = runner;
	}

	@Override
	public ApplicationContextRunner runner() {
		return this.runner.apply((DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
				new Class<?>[] { DynamoDbClient.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("withTimeout")) {
						return proxy;
					}
					this.calls.incrementAndGet();
					try {
						return method.invoke(this.current, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				}));
	}

	@Override
	public void giveBack() {
		this.current = this.there;
	}

	@Override
	public void takeAway() {
		this.current = this.away;
	}

	@Override
	public long connections() {
		return this.calls.get();
	}

	@Override
	public void close() {
	}

}
