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

package org.wasmcloud.wit.generator.mapping;

import java.util.Set;

import org.wasmcloud.wit.model.Member;

/**
 * The names of what stands inside a type or a method: they depend on nothing else.
 */
public final class MemberNames {

	/**
	 * The first words of the packages of whatever a record's own code calls: a component
	 * of such a name would hide the package where a class is written in full.
	 */
	private static final Set<String> PACKAGES = Set.of("java", "org");

	private MemberNames() {
	}

	/**
	 * The constant of a case of an enum, or of a flag.
	 * @param member the case or the flag
	 * @return its name
	 */
	public static String constant(Member member) {
		return JavaWords.constant(member.name());
	}

	/**
	 * The component of a record that a field becomes.
	 * @param field the field
	 * @return its name
	 */
	public static String component(Member field) {
		String name = JavaWords.legal(JavaWords.lowerCamel(field.name()));
		boolean inherited = FunctionNames.meetsInheritedMethod(name, 0) && !"close".equals(name);
		return (inherited || PACKAGES.contains(name)) ? name + "_" : name;
	}

	/**
	 * Whether a method would meet one that every object, or a resource, has already.
	 * @param name the method's name
	 * @param parameters the number of its parameters
	 * @return {@code true} if it would
	 */
	public static boolean meetsInheritedMethod(String name, int parameters) {
		return FunctionNames.meetsInheritedMethod(name, parameters);
	}

}
