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

package org.wasmcloud.spring.core.backend;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * The names of all backends that this project has for a capability, added or not. They
 * are read from the hints that complete {@code wasmcloud.<capability>.backend} in an
 * editor, so that they stand in one place only. A message that tells what could be added
 * is their one use: they are read when there is one, which keeps it out of every start.
 */
public final class KnownBackends {

	/** Where the hints stand in a module's jar. */
	public static final String LOCATION = "META-INF/additional-spring-configuration-metadata.json";

	private final SingletonSupplier<Set<String>> names;

	/**
	 * Creates known backends.
	 * @param names the names
	 */
	public KnownBackends(Set<String> names) {
		this.names = SingletonSupplier.of(Set.copyOf(names));
	}

	private KnownBackends(Supplier<Set<String>> names) {
		this.names = SingletonSupplier.of(names);
	}

	/**
	 * The backends in the hints of a capability.
	 * @param capability the capability
	 * @param classLoader where to look
	 * @return the backends; none if there are no hints
	 */
	public static KnownBackends of(Capability capability, ClassLoader classLoader) {
		return new KnownBackends(() -> read(capability, classLoader));
	}

	private static Set<String> read(Capability capability, ClassLoader classLoader) {
		Set<String> names = new LinkedHashSet<>();
		try {
			Enumeration<URL> files = classLoader.getResources(LOCATION);
			while (files.hasMoreElements()) {
				collect(capability.property("backend"), files.nextElement(), names);
			}
		}
		catch (IOException | JsonParseException ex) {
			// Only a message gets shorter by it: another jar's broken file is no reason
			// to stop.
			return Set.of();
		}
		return Set.copyOf(names);
	}

	private static void collect(String property, URL file, Set<String> names) throws IOException {
		String json;
		try (InputStream in = file.openStream()) {
			json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		if (!json.contains(property)) {
			return;
		}
		Object hints = JsonParserFactory.getJsonParser().parseMap(json).get("hints");
		for (Object hint : (hints instanceof List<?> list) ? list : List.of()) {
			if (hint instanceof Map<?, ?> map && property.equals(map.get("name"))
					&& map.get("values") instanceof List<?> values) {
				for (Object value : values) {
					if (value instanceof Map<?, ?> entry && entry.get("value") instanceof String name) {
						names.add(name);
					}
				}
			}
		}
	}

	/**
	 * The names.
	 * @return the names in no order
	 */
	public Set<String> names() {
		return this.names.obtain();
	}

	boolean contains(String name) {
		return names().contains(name);
	}

}
