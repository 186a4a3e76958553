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

import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The exceptions that errors are thrown as.
 *
 * @param names the names of everything else
 */
public record ExceptionNames(JavaNames names) {

	/**
	 * The exception of one case of an error that is a variant or an enum.
	 * @param error the error, of kind {@link ErrorType.Kind#CASES}
	 * @param member the case
	 * @return its name, nested in the exception of the error
	 */
	public ClassName caseName(ErrorType error, Member member) {
		if (!(error.error() instanceof TypeDef type)) {
			throw new IllegalArgumentException(error + " has no cases");
		}
		return CaseNames.nested(error.exception(), type, member);
	}

	/**
	 * What a function throws.
	 * @param function the function
	 * @param user the package that the function is in
	 * @return its error, or empty if it returns no {@code result}
	 */
	public Optional<ErrorType> error(Function function, PackageId user) {
		Type result = function.result();
		return (result != null && result.resolved() instanceof ResultType failing) ? Optional.of(error(failing, user))
				: Optional.empty();
	}

	/**
	 * What stands for the error of a {@code result} that is thrown or fails a future.
	 * @param result the {@code result}
	 * @param user the package in which it stands
	 * @return its error
	 */
	public ErrorType error(ResultType result, PackageId user) {
		if (result.err() == null) {
			return new ErrorType(ErrorType.Kind.UNTYPED, RuntimeTypes.UNTYPED_ERROR_EXCEPTION, null);
		}
		Type error = ErrorTypes.key(result.err());
		return new ErrorType(kind(error), exception(error, user), result.err().resolved());
	}

	/**
	 * The errors whose exceptions belong to a package.
	 * @param id the package
	 * @return the errors, in order of first use
	 */
	public List<ErrorType> of(PackageId id) {
		PackageNames names = this.names.names(id);
		return names.exceptions()
			.entrySet()
			.stream()
			.filter((entry) -> isAt(entry.getKey(), id))
			.map((entry) -> new ErrorType(kind(entry.getKey()), names.className(entry.getValue()),
					ErrorTypes.error(entry.getKey())))
			.toList();
	}

	/**
	 * The errors that the functions of a package throw, those of other packages and those
	 * of its futures among them.
	 * @param user the package
	 * @return the errors, in order of first use
	 */
	public List<ErrorType> thrown(PackageId user) {
		return this.names.names(user).exceptions().keySet().stream().map((key) -> thrown(key, user)).toList();
	}

	private ErrorType thrown(Type key, PackageId user) {
		return new ErrorType(kind(key), exception(key, user), ErrorTypes.error(key));
	}

	private ClassName exception(Type error, PackageId user) {
		if (error instanceof TypeDef type) {
			PackageNames owner = this.names.names(type.owner().packageId());
			String name = owner.exceptions().get(type);
			if (name != null) {
				return owner.className(name);
			}
		}
		PackageNames names = this.names.names(user);
		String name = names.exceptions().get(error);
		if (name == null) {
			throw new IllegalArgumentException("no function of " + user + " fails with " + error);
		}
		return names.className(name);
	}

	/** Whether an exception that a package has a name for is its own and no other's. */
	private boolean isAt(Type error, PackageId id) {
		return exception(error, id).packageName().equals(this.names.mapping(id).javaPackage())
				&& exception(error, id).simpleName().equals(this.names.names(id).exceptions().get(error));
	}

	private static ErrorType.Kind kind(@Nullable Type error) {
		if (error == Primitive.STRING) {
			return ErrorType.Kind.TEXT;
		}
		boolean cases = error instanceof TypeDef type
				&& (type.kind() == TypeDef.Kind.VARIANT || type.kind() == TypeDef.Kind.ENUM);
		return cases ? ErrorType.Kind.CASES : ErrorType.Kind.VALUE;
	}

}
