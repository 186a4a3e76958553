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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.WorldDef;

/**
 * The contracts of one jar. Generated, and named as a service
 * ({@code META-INF/services}); the WIT itself lies beside it under {@code META-INF/wit/}.
 */
public interface Catalog {

	/**
	 * The bindings, those of an interface before those of the interfaces that use it.
	 * @return one for each interface
	 */
	List<Binding> bindings();

	/**
	 * The worlds.
	 * @return the definitions
	 */
	List<WorldDef> worlds();

	/**
	 * The binding for an interface: of its name, on its version track, of at least its
	 * version.
	 * @param id the interface, as a component or a caller names it
	 * @return the binding, or empty if nothing of that name is there on that track
	 * @throws IllegalArgumentException if what is there is older than what is asked for;
	 * the message names both
	 */
	default Optional<Binding> find(InterfaceId id) {
		Binding older = null;
		for (Binding binding : bindings()) {
			if (binding.def().id().serves(id)) {
				return Optional.of(binding);
			}
			if (binding.def().id().sameTrack(id)) {
				older = binding;
			}
		}
		if (older != null) {
			throw new IllegalArgumentException("'" + id + "' is asked for, but only the older '" + older.def().id()
					+ "' is here; update the module that has its contract");
		}
		return Optional.empty();
	}

	/**
	 * All contracts on a class path.
	 * @param classLoader the class loader whose services are looked up
	 * @return one catalog of all
	 */
	static Catalog load(ClassLoader classLoader) {
		List<Binding> bindings = new ArrayList<>();
		List<WorldDef> worlds = new ArrayList<>();
		for (Catalog catalog : ServiceLoader.load(Catalog.class, classLoader)) {
			bindings.addAll(catalog.bindings());
			worlds.addAll(catalog.worlds());
		}
		return of(bindings, worlds);
	}

	/**
	 * A catalog of what is given.
	 * @param bindings the bindings
	 * @param worlds the worlds
	 * @return the catalog
	 */
	static Catalog of(List<Binding> bindings, List<WorldDef> worlds) {
		return new ListedCatalog(List.copyOf(bindings), List.copyOf(worlds));
	}

}
