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

package org.wasmcloud.wit.language.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.FunctionItem;
import org.wasmcloud.wit.language.ast.InterfaceMember;
import org.wasmcloud.wit.language.ast.Signature;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.UseItem.UsedName;
import org.wasmcloud.wit.language.resolver.FileScope;
import org.wasmcloud.wit.model.Meta;

/**
 * The facts of what may stand in an interface. The facts of a world use them for what
 * both may hold.
 */
final class InterfaceFacts {

	private final Collection<String> lines;

	private final Predicate<Meta> open;

	private final boolean gates;

	/**
	 * Creates a writer.
	 * @param lines where the lines go
	 * @param open which items are there
	 * @param gates whether gates are facts
	 */
	InterfaceFacts(Collection<String> lines, Predicate<Meta> open, boolean gates) {
		this.lines = lines;
		this.open = open;
		this.gates = gates;
	}

	boolean isOpen(Meta meta) {
		return this.open.test(meta);
	}

	void line(String where, String fact) {
		this.lines.add(where + " | " + fact);
	}

	void add(String where, FileScope file, List<InterfaceMember> members) {
		for (InterfaceMember member : members) {
			if (!isOpen(member.meta())) {
				continue;
			}
			if (member instanceof UseItem use) {
				use(where, file, use);
			}
			else if (member instanceof TypeItem type) {
				type(where, type);
			}
			else if (member instanceof FunctionItem function) {
				line(where, function(function.name().text(), function.signature(), Map.of()));
				gate(where, function.name().text(), function.meta());
			}
		}
	}

	void use(String where, FileScope file, UseItem use) {
		String from = file.idOf(use.path()).toString();
		for (UsedName name : use.names()) {
			line(where, use(from, name.name().text(), name.local().text()));
		}
		gate(where, "use", use.meta());
	}

	static String use(String from, String name, @Nullable String local) {
		String line = "use " + from + ".{" + name + "}";
		return (local != null && !local.equals(name)) ? line + " as " + local : line;
	}

	void type(String where, TypeItem type) {
		String name = type.name().text();
		line(where, new Signatures(Map.of()).definition(name, type.body()));
		gate(where, name, type.meta());
		if (type.body() instanceof TypeBody.Resource resource) {
			for (FunctionItem function : resource.functions()) {
				if (isOpen(function.meta())) {
					line(where, resourceFunction(name, function.binaryName(name), function.signature(), Map.of()));
					gate(where, name + "." + function.name(), function.meta());
				}
			}
		}
	}

	static String function(String name, Signature signature, Map<String, String> renames) {
		return ((signature.async()) ? "async func " : "func ") + name + new Signatures(renames).parameters(signature);
	}

	static String resourceFunction(String resource, String binaryName, Signature signature,
			Map<String, String> renames) {
		String name = (signature.async()) ? "[async " + binaryName.substring(1) : binaryName;
		return "resource " + resource + " | " + name + new Signatures(renames).parameters(signature);
	}

	void gate(String where, String item, Meta meta) {
		if (!this.gates) {
			return;
		}
		String feature = meta.unstable();
		if (feature != null) {
			line(where, "gate " + item + " @unstable(feature = " + feature + ")");
		}
		String deprecated = meta.deprecated();
		if (deprecated != null) {
			line(where, "gate " + item + " @deprecated(version = " + deprecated + ")");
		}
	}

}
