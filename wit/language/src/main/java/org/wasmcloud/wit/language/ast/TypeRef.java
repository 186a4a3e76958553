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

package org.wasmcloud.wit.language.ast;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.Primitive;

/**
 * A type as it is written in a field, a parameter or a result. {@code toString} gives the
 * canonical spelling, names as the author wrote them and {@code own<T>} as {@code T}.
 */
public sealed interface TypeRef {

	/**
	 * Where it stands.
	 * @return the place
	 */
	Span span();

	/**
	 * A type with a keyword and no parts.
	 *
	 * @param primitive the type
	 * @param span where it stands
	 */
	record Basic(Primitive primitive, Span span) implements TypeRef {

		@Override
		public String toString() {
			return this.primitive.keyword();
		}

	}

	/**
	 * The name of a type.
	 *
	 * @param name the name
	 */
	record Named(Name name) implements TypeRef {

		@Override
		public Span span() {
			return this.name.span();
		}

		@Override
		public String toString() {
			return this.name.text();
		}

	}

	/**
	 * {@code own<T>} or {@code borrow<T>}.
	 *
	 * @param resource the name of the resource
	 * @param owned whether the receiver owns it
	 */
	record Handle(Name resource, boolean owned) implements TypeRef {

		@Override
		public Span span() {
			return this.resource.span();
		}

		@Override
		public String toString() {
			return (this.owned) ? this.resource.text() : "borrow<" + this.resource.text() + ">";
		}

	}

	/**
	 * A type with types in angle brackets.
	 *
	 * @param generic which
	 * @param arguments the types; an element of a {@code result} may be {@code null}
	 * @param length the length of a list of fixed length, or {@code null}
	 * @param span the keyword
	 */
	record Applied(Generic generic, List<@Nullable TypeRef> arguments, @Nullable Long length,
			Span span) implements TypeRef {

		/**
		 * A type in the brackets.
		 * @param index its index
		 * @return the type, or {@code null} if it is absent
		 */
		public @Nullable TypeRef argument(int index) {
			return (index < this.arguments.size()) ? this.arguments.get(index) : null;
		}

		/**
		 * A type in the brackets that the syntax does not allow to be absent.
		 * @param index its index
		 * @return the type
		 */
		public TypeRef required(int index) {
			TypeRef argument = this.arguments.get(index);
			if (argument == null) {
				throw new IllegalStateException("'" + this.generic.keyword() + "' without a type at " + index);
			}
			return argument;
		}

		@Override
		public String toString() {
			StringBuilder text = new StringBuilder(this.generic.keyword());
			if (!this.arguments.isEmpty()) {
				String separator = "<";
				for (TypeRef argument : this.arguments) {
					text.append(separator).append((argument != null) ? argument.toString() : "_");
					separator = ", ";
				}
				if (this.length != null) {
					text.append(", ").append(this.length);
				}
				text.append('>');
			}
			return text.toString();
		}

	}

	/**
	 * The types that take types.
	 */
	enum Generic {

		LIST, MAP, OPTION, RESULT, TUPLE, STREAM, FUTURE;

		private final String keyword = name().toLowerCase(java.util.Locale.ROOT);

		/**
		 * The WIT keyword.
		 * @return the keyword
		 */
		public String keyword() {
			return this.keyword;
		}

	}

}
