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

package org.wasmcloud.wit.language.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TopLevelUse;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.resolver.ParsedPackage.FileItems;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.model.InterfaceId;

/**
 * The names of a package's interfaces and worlds, and the short names that each file
 * gives to others.
 */
public final class NameTable {

	private final ParsedPackage parsed;

	private final ErrorCollector errors;

	/** The interfaces and worlds of the package, by name. */
	private final Map<String, Item> items = new HashMap<>();

	/** What a short name of a file stands for, file by file. */
	private final List<Map<String, Target>> files = new ArrayList<>();

	NameTable(ParsedPackage parsed, ErrorCollector errors) {
		this.parsed = parsed;
		this.errors = errors;
		define();
		for (FileItems file : parsed.files()) {
			this.files.add(fileNames(file));
		}
	}

	private void define() {
		Duplicates names = new Duplicates(this.errors, "in package " + this.parsed.id());
		for (FileItems file : this.parsed.files()) {
			for (Item item : file.items()) {
				if (!(item instanceof TopLevelUse) && names.add(item.name())) {
					this.items.put(item.name().text(), item);
				}
			}
		}
	}

	private Map<String, Target> fileNames(FileItems file) {
		Map<String, Target> names = new HashMap<>();
		Map<String, Item> folded = new HashMap<>();
		for (Item item : file.items()) {
			Item previous = folded.putIfAbsent(item.name().text().toLowerCase(Locale.ROOT), item);
			if (previous != null && (item instanceof TopLevelUse || previous instanceof TopLevelUse)) {
				Duplicates.report(this.errors, item.name(), previous.name(), "in this file");
			}
			if (item instanceof TopLevelUse use) {
				Target target = topLevelTarget(use.path());
				if (target != null) {
					names.putIfAbsent(item.name().text(), target);
				}
			}
		}
		return names;
	}

	private @Nullable Target topLevelTarget(UsePath path) {
		if (path.packageId() != null) {
			return new Target(new InterfaceId(path.packageId(), path.name().text()), null, true);
		}
		Item item = this.items.get(path.name().text());
		if (item == null) {
			unknown(path.name());
			return null;
		}
		return new Target(local(item), item, false);
	}

	/**
	 * The interfaces and worlds of the package.
	 * @return them by name
	 */
	Map<String, Item> items() {
		return this.items;
	}

	private InterfaceId local(Item item) {
		return new InterfaceId(this.parsed.id(), item.name().text());
	}

	private void unknown(Name name) {
		this.errors.add("unknown interface or world '" + name + "'",
				"Define it in package " + this.parsed.id() + ", or name its package: 'namespace:package/" + name + "'.",
				name.span());
	}

	/**
	 * What a path names.
	 * @param file the index of the file that the path stands in
	 * @param path the path
	 * @return the target, or {@code null} after an error was reported
	 */
	@Nullable Target find(int file, UsePath path) {
		if (path.packageId() != null) {
			return new Target(new InterfaceId(path.packageId(), path.name().text()), null, false);
		}
		Target target = this.files.get(file).get(path.name().text());
		if (target != null) {
			return target;
		}
		Item item = this.items.get(path.name().text());
		if (item == null) {
			unknown(path.name());
			return null;
		}
		return new Target(local(item), item, false);
	}

	/**
	 * The full name of what a path names.
	 * @param file the index of the file that the path stands in
	 * @param path the path, which must name something
	 * @return the name
	 */
	public InterfaceId idOf(int file, UsePath path) {
		Target target = find(file, path);
		return (target != null) ? target.id() : new InterfaceId(this.parsed.id(), path.name().text());
	}

	/**
	 * What a path names.
	 *
	 * @param id the interface or world
	 * @param item its item where it is of this package, or {@code null}
	 * @param topLevel whether the path is a short name for something in another package,
	 * which is an interface by definition
	 */
	record Target(InterfaceId id, @Nullable Item item, boolean topLevel) {

	}

}
