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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Several targets as one instance.
 *
 * @param targets the target of each interface
 */
record JoinedTarget(Map<InterfaceId, Target> targets) implements Target {

	@Override
	public CompletionStage<@Nullable Object> call(InterfaceDef contract, int function, Object... args) {
		Target target = serving(contract.id());
		return (target != null) ? target.call(contract, function, args) : CompletableFuture
			.failedFuture(new IllegalArgumentException("none of the joined targets serves " + contract.id()));
	}

	@Override
	public void drop(TypeDef resource, Object handle) {
		Target target = serving(resource.owner());
		if (target != null) {
			target.drop(resource, handle);
		}
	}

	@Override
	public boolean serves(InterfaceId contract) {
		return serving(contract) != null;
	}

	private @Nullable Target serving(InterfaceId contract) {
		for (Map.Entry<InterfaceId, Target> target : this.targets.entrySet()) {
			if (target.getKey().sameTrack(contract)) {
				return target.getValue();
			}
		}
		return this.targets.values().stream().filter((target) -> target.serves(contract)).findFirst().orElse(null);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
