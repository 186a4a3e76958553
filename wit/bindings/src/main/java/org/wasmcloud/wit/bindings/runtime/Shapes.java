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
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Which types have one form in Java and another one in generic form, as one package sees
 * them: to all but {@code wasi:io} itself, its streams are plain {@code java.io} streams.
 *
 * @param user the package
 */
public record Shapes(PackageId user) {

	/**
	 * Whether values of the type have to be walked.
	 * @param type the type
	 * @param named whether it stands in a record or variant, where only handles count
	 * @return {@code true} if it holds a handle or, outside named types, a future of a
	 * result
	 */
	public boolean changes(@Nullable Type type, boolean named) {
		if (type == null) {
			return false;
		}
		Type resolved = type.resolved();
		if (resolved instanceof HandleType handle) {
			return !isIoStream(handle.resource());
		}
		if (resolved instanceof TypeDef definition) {
			return definition.members().stream().map(Member::type).anyMatch((part) -> changes(part, true));
		}
		if (resolved instanceof FutureType future) {
			Type value = future.value();
			return (!named && value != null && value.resolved() instanceof ResultType) || changes(value, named);
		}
		if (resolved instanceof ListType list) {
			return changes(list.element(), named);
		}
		if (resolved instanceof MapType map) {
			return changes(map.value(), named);
		}
		if (resolved instanceof OptionType option) {
			return changes(option.some(), named);
		}
		if (resolved instanceof ResultType result) {
			return changes(result.ok(), named) || changes(result.err(), named);
		}
		if (resolved instanceof TupleType tuple) {
			return tuple.members().stream().anyMatch((member) -> changes(member, named));
		}
		return resolved instanceof StreamType stream && changes(stream.element(), named);
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
