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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeRef;

/**
 * Which names of types a type mentions.
 */
final class TypeNames {

	private TypeNames() {
	}

	static List<Name> of(TypeBody body) {
		List<Name> names = new ArrayList<>();
		if (body instanceof TypeBody.Alias alias) {
			collect(alias.target(), names);
		}
		else if (body instanceof TypeBody.Composite composite) {
			for (TypeBody.Part part : composite.parts()) {
				if (part.type() != null) {
					collect(part.type(), names);
				}
			}
		}
		return names;
	}

	private static void collect(TypeRef type, List<Name> names) {
		Deque<TypeRef> open = new ArrayDeque<>();
		open.push(type);
		while (!open.isEmpty()) {
			TypeRef next = open.pop();
			if (next instanceof TypeRef.Named named) {
				names.add(named.name());
			}
			else if (next instanceof TypeRef.Handle handle) {
				names.add(handle.resource());
			}
			else if (next instanceof TypeRef.Applied applied) {
				for (TypeRef argument : applied.arguments()) {
					if (argument != null) {
						open.push(argument);
					}
				}
			}
		}
	}

}
