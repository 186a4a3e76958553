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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.runtime.FromTarget;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Records what passes beans and targets, in order.
 */
final class Hops {

	private final List<String> recorded = new ArrayList<>();

	/** Everything recorded since the last time. */
	List<String> take() {
		List<String> taken = List.copyOf(this.recorded);
		this.recorded.clear();
		return taken;
	}

	/** A target that records its calls and drops. */
	Target target(String name, Target target) {
		return new Target() {

			@Override
			public CompletionStage<Object> call(InterfaceDef contract, int function, Object... args) {
				Hops.this.recorded.add(name + " " + contract.functions().get(function).name());
				return target.call(contract, function, args);
			}

			@Override
			public void drop(TypeDef resource, Object handle) {
				Hops.this.recorded.add(name + " drop " + resource.name());
				target.drop(resource, handle);
			}

		};
	}

	/**
	 * A bean, a factory or a resource that records calls of its methods and holds what
	 * passes against their declarations.
	 */
	Object bean(String name, Class<?> form, Object bean) {
		Class<?>[] types = (bean instanceof FromTarget) ? new Class<?>[] { form, FromTarget.class }
				: new Class<?>[] { form };
		return Proxy.newProxyInstance(form.getClassLoader(), types, (proxy, method, args) -> {
			if (method.getDeclaringClass() != Object.class && !method.getName().equals("handle$")) {
				this.recorded.add(name + " " + method.getName());
			}
			try {
				if (args != null && method.getDeclaringClass() != Object.class) {
					DeclaredTypes.checkArguments(method, args);
				}
				return DeclaredTypes.checkedResult(method, method.invoke(bean, args));
			}
			catch (InvocationTargetException ex) {
				DeclaredTypes.checkThrown(ex.getCause());
				throw ex.getCause();
			}
		});
	}

}
