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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * What generated bindings share: the way from a type to the binding of its owner.
 */
public abstract class GeneratedBinding implements Binding {

	private final List<GeneratedBinding> uses;

	private @Nullable Shapes shapes;

	/**
	 * Creates the binding.
	 * @param uses the bindings of the interfaces whose types this one names
	 */
	protected GeneratedBinding(GeneratedBinding... uses) {
		this.uses = List.of(uses);
	}

	/**
	 * A type of this interface.
	 * @param name its WIT name
	 * @return the type
	 */
	public final TypeDef typeDef(String name) {
		return def().type(name)
			.orElseThrow(() -> new IllegalArgumentException(def().id() + " has no type '" + name + "'"));
	}

	/**
	 * The mirror of a type that this interface defines.
	 * @param name its WIT name
	 * @return the mirror, or {@code null} if there is none
	 */
	protected abstract @Nullable Mirror<?> ownMirror(String name);

	/**
	 * A handle of a target as a resource of this interface.
	 * @param resource the WIT name of the resource
	 * @param reactive whether the reactive form is wanted, where there is one
	 * @param target the target
	 * @param handle the handle
	 * @return the Java object
	 */
	protected Object ownHandle(String resource, boolean reactive, Target target, Object handle) {
		throw new IllegalArgumentException(def().id() + " has no resource '" + resource + "'");
	}

	/**
	 * A resource of this interface in the form that is wanted.
	 * @param resource the WIT name of the resource
	 * @param reactive whether the reactive form is wanted, where there is one
	 * @param handle the Java object in either form
	 * @return the object in that form
	 */
	protected Object ownAdapted(String resource, boolean reactive, Object handle) {
		return handle;
	}

	/**
	 * The exception of an error type, where this interface throws it.
	 * @param error the error type, {@code null} for none
	 * @return the mapping
	 */
	protected abstract ErrorMapping<?> errors(@Nullable Type error);

	@Override
	public final Mirror<?> mirror(TypeDef type) {
		GeneratedBinding owner = owner(type.owner());
		Mirror<?> mirror = (owner != null) ? owner.ownMirror(type.name()) : null;
		if (mirror == null) {
			throw new IllegalArgumentException("the binding of " + def().id() + " has no mirror for '" + type.name()
					+ "' of " + type.owner() + "; ask the binding of the interface that defines or uses it");
		}
		return mirror;
	}

	/**
	 * Targets that serve the methods of the resources of the interfaces in use.
	 * @return the targets
	 */
	protected final List<Target> resourceTargets() {
		return this.uses.stream().map((binding) -> binding.target()).toList();
	}

	final Object handle(TypeDef resource, boolean reactive, Target target, Object handle) {
		return requireOwner(resource).ownHandle(resource.name(), reactive, target, handle);
	}

	final Object adapted(TypeDef resource, boolean reactive, Object handle) {
		return requireOwner(resource).ownAdapted(resource.name(), reactive, handle);
	}

	final Unchecked unchecked() {
		return shapes().unchecked();
	}

	final Shapes shapes() {
		Shapes known = this.shapes;
		if (known == null) {
			known = new Shapes(def().id().packageId());
			this.shapes = known;
		}
		return known;
	}

	/**
	 * Says where reactive readers of the streams in a value block.
	 * @param function the function that the value came from, as a component has it
	 * @param scheduler a scheduler whose threads may block
	 * @param value the success of the function, of a stream one element
	 * @param <T> the Java type of the value
	 * @return the value
	 */
	public final <T> T readOn(String function, Scheduler scheduler, T value) {
		Type success = Signature.success(def(), def().indexOf(function));
		new StreamsOn(this, scheduler)
			.visit((success.resolved() instanceof StreamType stream) ? stream.element() : success, value);
		return value;
	}

	/**
	 * Lets go of a value that nobody receives: closes the handles and streams in it.
	 * Throws nothing.
	 * @param function the function that the value came from, as a component has it
	 * @param value the success of the function
	 */
	public final void discard(String function, Object value) {
		LateValue.close(this, Signature.success(def(), def().indexOf(function)), value);
	}

	private GeneratedBinding requireOwner(TypeDef type) {
		GeneratedBinding owner = owner(type.owner());
		if (owner == null) {
			throw new IllegalArgumentException("the binding of " + def().id() + " does not know " + type.owner());
		}
		return owner;
	}

	private @Nullable GeneratedBinding owner(InterfaceId id) {
		if (def().id().sameTrack(id)) {
			return this;
		}
		for (GeneratedBinding binding : this.uses) {
			GeneratedBinding owner = binding.owner(id);
			if (owner != null) {
				return owner;
			}
		}
		return null;
	}

	/**
	 * The failure of {@link #bean} and {@link #resource} for a class that is none of
	 * their forms.
	 * @param form the class
	 * @return the exception
	 */
	protected final IllegalArgumentException noForm(Class<?> form) {
		return new IllegalArgumentException(form.getName() + " is no form of " + def().id() + ", which has the beans "
				+ names(forms()) + " and the resources " + names(resources()));
	}

	private List<Class<?>> forms() {
		List<Class<?>> forms = new ArrayList<>();
		type().ifPresent(forms::add);
		reactiveType().ifPresent(forms::add);
		forms.addAll(factories());
		return forms;
	}

	private static List<String> names(List<Class<?>> types) {
		return types.stream().map(Class::getName).toList();
	}

	/**
	 * Beans that a target is made of, found by their class.
	 * @param beans the beans
	 * @return the beans
	 * @throws IllegalArgumentException if one is of none of this binding's types
	 */
	protected final Beans beans(Object... beans) {
		List<Class<?>> forms = forms();
		for (Object bean : beans) {
			if (forms.stream().noneMatch((form) -> form.isInstance(bean))) {
				throw new IllegalArgumentException("an object of " + bean.getClass().getName()
						+ " implements nothing of " + def().id() + ", which has " + names(forms));
			}
		}
		return new Beans(List.of(beans));
	}

	/**
	 * Beans, found by their class.
	 *
	 * @param all the beans
	 */
	protected record Beans(List<Object> all) {

		/**
		 * The bean of a class.
		 * @param type the class
		 * @param <T> the class
		 * @return the first that is an instance of it, or {@code null}
		 */
		public <T> @Nullable T find(Class<T> type) {
			for (Object bean : this.all) {
				if (type.isInstance(bean)) {
					return type.cast(bean);
				}
			}
			return null;
		}

	}

}
