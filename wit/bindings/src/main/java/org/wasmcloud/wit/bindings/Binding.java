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

package org.wasmcloud.wit.bindings;

import java.util.List;
import java.util.Optional;

import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.TypeDef;

/**
 * An interface, bound to its Java types in both directions. Generated, one for each
 * interface.
 */
public interface Binding {

	/**
	 * The interface as WIT has it.
	 * @return the definition whose functions a {@link Target} is called with
	 */
	InterfaceDef def();

	/**
	 * The Java interface of the free functions, such as {@code KeyvalueStore}.
	 * @return the class, or empty where the interface has no free function
	 */
	Optional<Class<?>> type();

	/**
	 * The reactive Java interface of the free functions, such as
	 * {@code ReactiveKeyvalueStore}.
	 * @return the class, or empty where there is none
	 */
	Optional<Class<?>> reactiveType();

	/**
	 * The factories of the resources that have a constructor or a static function, such
	 * as {@code WasiMessage.Factory}, each form an entry of its own.
	 * @return the classes
	 */
	List<Class<?>> factories();

	/**
	 * The mirror of a named type, of this interface or of one that it uses.
	 * @param type a record, variant, enum or flags
	 * @return its mirror
	 * @throws IllegalArgumentException if this interface cannot reach that type, or the
	 * type has no mirror, as a resource and an alias
	 */
	Mirror<?> mirror(TypeDef type);

	/**
	 * A bean and its resources' factories, seen as functions. A blocking bean is called
	 * on the caller's thread; a reactive one is subscribed to, and cancelled with the
	 * stage.
	 * @param beans an instance of {@link #type()} or of {@link #reactiveType()}, or none
	 * where only resources are needed, and instances of {@link #factories()}, in any
	 * order
	 * @return the target; a call that needs a bean which is not there fails
	 * @throws IllegalArgumentException if a bean is of none of these types
	 */
	Target target(Object... beans);

	/**
	 * Functions, seen as a bean.
	 * @param target what the bean calls
	 * @param form {@link #type()}, {@link #reactiveType()} or one of {@link #factories()}
	 * @param <T> the type of the bean
	 * @return the bean; handles that it hands out drop what they stand for when closed
	 * @throws IllegalArgumentException if the form is none of these
	 */
	<T> T bean(Target target, Class<T> form);

	/**
	 * The Java types of the resources, each form an entry of its own.
	 * @return the classes
	 */
	List<Class<?>> resources();

	/**
	 * A handle that a target handed out, as the resource that a bean over the target
	 * would have made of it.
	 * @param target the target
	 * @param handle the handle in generic form
	 * @param form one of {@link #resources()}
	 * @param <T> the type of the resource
	 * @return the resource; closing it drops the handle
	 * @throws IllegalArgumentException if the form is none of these
	 */
	<T> T resource(Target target, Object handle, Class<T> form);

}
