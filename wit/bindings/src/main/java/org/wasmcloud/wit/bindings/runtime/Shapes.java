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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Which values have to be walked on their way between Java and generic form, as one
 * package sees them: to all but {@code wasi:io} itself, its streams are plain
 * {@code java.io} streams.
 */
public final class Shapes {

	private final PackageId user;

	private final Unchecked unchecked = new Unchecked();

	/**
	 * Creates the shapes.
	 * @param user the package
	 */
	public Shapes(PackageId user) {
		this.user = user;
	}

	/**
	 * What has to be checked of values of a type.
	 * @return the types
	 */
	Unchecked unchecked() {
		return this.unchecked;
	}

	/**
	 * Whether values of the type have to be walked.
	 * @param type the type
	 * @param named whether it stands in a record or variant, where only handles and
	 * streams count
	 * @return {@code true} if it holds a handle, a stream or future of what has to be
	 * checked, or, outside named types, a future of a result
	 */
	public boolean changes(@Nullable Type type, boolean named) {
		return type != null && type.holds((part) -> changesItself(part, named) || (part instanceof TypeDef definition
				&& definition.members().stream().map(Member::type).anyMatch((member) -> changes(member, true))));
	}

	private boolean changesItself(Type type, boolean named) {
		if (type instanceof HandleType handle) {
			return !isIoStream(handle.resource());
		}
		boolean failing = type instanceof FutureType future && future.value() != null
				&& future.value().resolved() instanceof ResultType;
		return (failing && !named) || this.unchecked.isToCome(type);
	}

	/**
	 * Whether a resource is a {@code java.io} stream.
	 * @param resource the resource
	 * @return {@code true} for {@code input-stream} and {@code output-stream} of
	 * {@code wasi:io}, unless that is the package itself
	 */
	public boolean isIoStream(TypeDef resource) {
		InterfaceId owner = resource.owner();
		return "streams".equals(owner.name()) && "io".equals(owner.packageId().name())
				&& "wasi".equals(owner.packageId().namespace()) && !owner.packageId().sameTrack(this.user)
				&& ("input-stream".equals(resource.name()) || "output-stream".equals(resource.name()));
	}

}
