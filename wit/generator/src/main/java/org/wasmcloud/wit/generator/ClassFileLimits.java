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

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * What WIT allows and no Java class can hold: javac would refuse it with words that name
 * nothing its author wrote.
 */
final class ClassFileLimits {

	/** Of the 255 that a method has, one is the object itself. */
	private static final int SLOTS = 254;

	/** What makes the constants of an enum is one method, and no longer than 64 KB. */
	private static final int MEMBERS = 2000;

	private ClassFileLimits() {
	}

	/**
	 * Checks what is to be generated.
	 * @param definition the package
	 * @throws GenerationException if Java has no room for a type or a function of it
	 */
	static void check(PackageDef definition) {
		definition.interfaces().forEach(ClassFileLimits::check);
		for (WorldDef world : definition.worlds()) {
			check(world.id(), world.types(), world.functions());
			PackageSet.inlineInterfaces(world).forEach(ClassFileLimits::check);
			check(world.id(), world.imports());
			check(world.id(), world.exports());
		}
	}

	private static void check(InterfaceDef face) {
		check(face.id(), face.types(), face.functions());
	}

	private static void check(InterfaceId owner, List<WorldItem> items) {
		for (WorldItem item : items) {
			if (item.function() != null) {
				check(owner, item.function());
			}
		}
	}

	private static void check(InterfaceId owner, List<TypeDef> types, List<Function> functions) {
		for (TypeDef type : types) {
			if (type.kind() == TypeDef.Kind.RECORD && slots(type.members()) > SLOTS) {
				throw new GenerationException("record '" + type.name() + "' of " + owner
						+ " has more fields than the constructor of a Java record takes: 254, of which one of 64 or of "
						+ "32 unsigned bits counts twice; put some into a record of their own");
			}
			if (type.members().size() > MEMBERS) {
				throw new GenerationException("'" + type.name() + "' of " + owner + " has " + type.members().size()
						+ " members, more than the " + MEMBERS + " that a Java class has room for; divide it");
			}
		}
		functions.forEach((function) -> check(owner, function));
	}

	private static void check(InterfaceId owner, Function function) {
		if (slots(function.params()) > SLOTS) {
			throw new GenerationException("function '" + function.name() + "' of " + owner
					+ " has more parameters than a Java method takes: 254, of which one of 64 or of 32 unsigned bits "
					+ "counts twice; put some into a record");
		}
	}

	private static int slots(Collection<Member> members) {
		return members.stream().mapToInt((member) -> isWide(member.type()) ? 2 : 1).sum();
	}

	private static boolean isWide(@Nullable Type type) {
		Type resolved = (type != null) ? type.resolved() : null;
		return resolved == Primitive.U32 || resolved == Primitive.U64 || resolved == Primitive.S64
				|| resolved == Primitive.F64;
	}

}
