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

import com.palantir.javapoet.ClassName;

import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The types that stand for the cases of a variant or an enum, nested in another type.
 */
final class CaseNames {

	private CaseNames() {
	}

	static ClassName nested(ClassName outer, TypeDef type, Member member) {
		String name = JavaWords.upperCamel(member.name());
		// A nested type must not have the name of the one around it.
		String legal = name.equals(outer.simpleName()) ? name + "_" : name;
		for (Member earlier : type.members()) {
			if (earlier.name().equals(member.name())) {
				break;
			}
			// 'a-b' after 'ab': two types, but one class file on some file systems.
			if (JavaWords.upperCamel(earlier.name()).equalsIgnoreCase(legal)) {
				legal = legal + "_";
			}
		}
		return outer.nestedClass(legal);
	}

}
