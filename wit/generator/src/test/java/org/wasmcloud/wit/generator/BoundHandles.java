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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Unit;

/**
 * Beans over a target whose functions give and take handles.
 */
abstract class BoundHandles {

	final BoundPackages packages = BoundPackages.constructs();

	final Binding handles = this.packages.binding("test:constructs/handles@1.2.0");

	final FakeTarget fake = new FakeTarget();

	final Object bean = this.handles.bean(this.fake, this.handles.type().orElseThrow());

	final Object reactive = this.handles.bean(this.fake, this.handles.reactiveType().orElseThrow());

	final int function(String name) {
		return this.handles.def().indexOf(name);
	}

	final Object parent(Object handle) {
		this.fake.answer(Result.ok(handle));
		return Java.call(this.bean, "make", "name");
	}

	final Object child(Object parent, Object handle) {
		this.fake.answer(Result.ok(handle));
		return Java.call(parent, "open", "name");
	}

	final void take(Object given, Object lent) {
		this.fake.answer(CompletableFuture.completedFuture(Result.ok(Unit.UNIT)));
		Java.call(this.bean, "take", given, lent);
	}

	final Object box(Object content) {
		return this.handles.mirror(this.handles.def().type("box").orElseThrow())
			.build(0, content, Optional.empty(), "l");
	}

	final Object crate(int index, Object... parts) {
		return this.handles.mirror(this.handles.def().type("crate").orElseThrow()).build(index, parts);
	}

}
