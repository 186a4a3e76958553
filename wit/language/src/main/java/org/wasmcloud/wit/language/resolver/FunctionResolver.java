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

package org.wasmcloud.wit.language.resolver;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.FunctionItem;
import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.Signature;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.TypeRef;
import org.wasmcloud.wit.language.ast.TypeRef.Generic;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.Function.Kind;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Resolves the functions of one interface or world.
 */
final class FunctionResolver {

	private final TypeScope scope;

	private final Gates gates;

	private final ErrorCollector errors;

	FunctionResolver(TypeScope scope, Gates gates, ErrorCollector errors) {
		this.scope = scope;
		this.gates = gates;
		this.errors = errors;
	}

	/**
	 * Resolves the functions of a resource, after a check of their names.
	 * @param item the resource
	 * @param ownerOpen whether the interface or world around it is there
	 * @return the functions that are there
	 */
	List<Resolved> resource(TypeItem item, boolean ownerOpen) {
		TypeBody.Resource resource = (TypeBody.Resource) item.body();
		String resourceName = item.name().text();
		Duplicates names = new Duplicates(this.errors, "in '" + resourceName + "'");
		Name constructor = null;
		List<Resolved> functions = new ArrayList<>();
		for (FunctionItem function : resource.functions()) {
			if (function.kind() != Kind.CONSTRUCTOR) {
				names.add(function.name());
				if (function.name().text().equalsIgnoreCase(resourceName)) {
					this.errors.add("a function of '" + resourceName + "' has the resource's own name",
							"Rename one of them; in a component the two names are the same.", function.name().span());
				}
			}
			else if (constructor != null) {
				this.errors.add(
						"'" + resourceName + "' has a second constructor; the first stands at "
								+ constructor.span().location(),
						"Make one of them a static function.", function.name().span());
			}
			else {
				constructor = function.name();
			}
			boolean open = ownerOpen && this.gates.check(function.meta(), function.name().span());
			Function resolved = resolve(function.name(), function.binaryName(resourceName), function.kind(),
					item.name(), function.signature(), function.meta(), open);
			if (open) {
				functions.add(new Resolved(resolved, function.signature()));
			}
		}
		return functions;
	}

	/**
	 * Resolves a function that belongs to no resource.
	 * @return the function; {@code null} if it is not there
	 */
	@Nullable Resolved free(Name name, Signature signature, Meta meta, boolean ownerOpen) {
		boolean open = ownerOpen && this.gates.check(meta, name.span());
		Function function = resolve(name, name.text(), Kind.FREESTANDING, null, signature, meta, open);
		return (open) ? new Resolved(function, signature) : null;
	}

	private Function resolve(Name name, String binaryName, Kind kind, @Nullable Name resource, Signature signature,
			Meta meta, boolean open) {
		TypeResolver paramTypes = new TypeResolver(this.scope, this.errors, open);
		List<Member> params = new ArrayList<>(signature.params().size() + 1);
		Duplicates names = new Duplicates(this.errors, "among the parameters of '" + name + "'");
		NamedType self = (resource != null) ? this.scope.get(resource.text()) : null;
		if (kind == Kind.METHOD) {
			names.add(new Name("self", name.span()));
			TypeDef definition = (self != null) ? self.resource() : null;
			if (definition != null) {
				params.add(new Member("self", new HandleType(definition, false)));
			}
		}
		for (Signature.Param param : signature.params()) {
			names.add(param.name());
			params.add(new Member(param.name().text(), paramTypes.resolve(param.type(), 1)));
		}
		TypeResolver resultTypes = new TypeResolver(this.scope, this.errors, open);
		Type result = (signature.result() != null) ? resultTypes.resolve(signature.result(), 1) : null;
		if (kind == Kind.CONSTRUCTOR && self != null && self.resource() != null) {
			result = constructorResult(signature.result(), result, self.resource());
		}
		if (open && resultTypes.borrows() && signature.result() != null) {
			this.errors.add("the result of '" + name + "' holds a borrowed handle",
					"A borrow ends with the call; return an owned handle.", signature.result().span());
		}
		if (self != null && self.closedBy() != null && open) {
			this.errors.add(
					"'" + name + "' is a function of '" + resource + "', which is there only with the feature '"
							+ self.closedBy() + "'",
					"Put '@unstable(feature = " + self.closedBy() + ")' on the function too.", name.span());
		}
		return new Function(binaryName, signature.async(), params, result, meta);
	}

	/**
	 * A constructor that may fail says so by {@code result<the-resource>} or
	 * {@code result<the-resource, e>}, itself or by the name of a type defined as that.
	 */
	private Type constructorResult(@Nullable TypeRef written, @Nullable Type result, TypeDef resource) {
		if (written == null || result == null) {
			return new HandleType(resource, true);
		}
		Type type = result;
		if (type instanceof TypeDef definition && definition.target() instanceof ResultType named) {
			type = named;
		}
		if (!(type instanceof ResultType outcome)) {
			this.errors.add("the result of a constructor is a 'result' or not written",
					"Write 'constructor(...)' or 'constructor(...) -> result<" + resource + ", e>'.", written.span());
		}
		else if (!(outcome.ok() instanceof HandleType handle) || !handle.owned()
				|| !handle.resource().equals(resource)) {
			TypeRef ok = (written instanceof TypeRef.Applied applied && applied.generic() == Generic.RESULT)
					? applied.argument(0) : null;
			this.errors.add("the constructor of '" + resource + "' returns something else",
					"Write 'result<" + resource + ", e>'.", ((ok != null) ? ok : written).span());
		}
		return result;
	}

	/**
	 * A function and how it is written.
	 *
	 * @param function the function
	 * @param signature its type as written
	 */
	record Resolved(Function function, Signature signature) {

	}

}
