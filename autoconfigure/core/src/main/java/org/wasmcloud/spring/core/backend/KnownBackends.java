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

import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParserFactory;

/**
 * The names of all backends that this project has for a capability, added or not. They
 * are read from the hints that complete {@code wasmcloud.<capability>.backend} in an
 * editor, so that they stand in one place only; a message that tells what could be added
 * is their one use.
 *
 * @param names the names
 */
public record KnownBackends(Set<String> names) {

	/** Where the hints stand in a module's jar. */
	public static final String LOCATION = "META-INF/additional-spring-configuration-metadata.json";

	public KnownBackends {
		names = Set.copyOf(names);
	}

	/**
	 * Reads the hints of a capability.
	 * @param capability the capability
	 * @param classLoader where to look
	 * @return the names; none if there are no hints
	 */
	public static KnownBackends of(Capability capability, ClassLoader classLoader) {
		Set<String> names = new LinkedHashSet<>();
		try {
			Enumeration<URL> files = classLoader.getResources(LOCATION);
			while (files.hasMoreElements()) {
				collect(capability.property("backend"), files.nextElement(), names);
			}
		}
		catch (IOException | JsonParseException ex) {
			// Only a message gets shorter by it; another jar's broken file is no reason
			// to
			// stop.
			return new KnownBackends(Set.of());
		}
		return new KnownBackends(names);
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

	boolean contains(String name) {
		return this.names.contains(name);
	}

}
