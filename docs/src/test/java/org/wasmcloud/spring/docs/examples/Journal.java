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

package org.wasmcloud.spring.docs.examples;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;

import static java.nio.charset.StandardCharsets.UTF_8;

@Component
class Journal implements KeyvalueWatcher {

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	@Override
	public void onSet(Bucket bucket, String key, byte[] value) {
		this.lines.add(key + " is " + new String(value, UTF_8));
	}

	@Override
	public void onDelete(Bucket bucket, String key) {
		this.lines.add(key + " is gone");
	}

	String next() throws InterruptedException {
		String line = this.lines.poll(20, TimeUnit.SECONDS);
		return (line != null) ? line : "nothing was told";
	}

}
