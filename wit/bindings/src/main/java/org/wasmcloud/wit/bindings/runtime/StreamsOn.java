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

import reactor.core.scheduler.Scheduler;

import org.wasmcloud.wit.bindings.ByteStream;
import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;

/**
 * Says of each stream in a value where its reactive reader blocks.
 */
final class StreamsOn extends Holdings {

	private final Scheduler scheduler;

	StreamsOn(GeneratedBinding binding, Scheduler scheduler) {
		super(binding);
		this.scheduler = scheduler;
	}

	@Override
	void handle(HandleType type, Object handle) {
		// its own form knows the scheduler
	}

	@Override
	void stream(Object stream) {
		if (stream instanceof ByteStream bytes) {
			bytes.readOn(this.scheduler);
		}
		else if (stream instanceof ElementStream<?> elements) {
			elements.readOn(this.scheduler);
		}
	}

	@Override
	void future(FutureType type, CompletableFuture<?> future) {
		// what comes later is read where it says itself
	}

}
