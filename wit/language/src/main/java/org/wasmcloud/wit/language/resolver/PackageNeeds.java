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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.wasmcloud.wit.language.ast.ExternItem;
import org.wasmcloud.wit.language.ast.IncludeItem;
import org.wasmcloud.wit.language.ast.InterfaceItem;
import org.wasmcloud.wit.language.ast.InterfaceMember;
import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.ast.TopLevelUse;
import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.ast.WorldItem;
import org.wasmcloud.wit.language.ast.WorldMember;
import org.wasmcloud.wit.language.resolver.ParsedPackage.FileItems;
import org.wasmcloud.wit.model.PackageId;

/**
 * What a package and its items refer to.
 */
public final class PackageNeeds {

	private PackageNeeds() {
	}

	/**
	 * The packages that a package refers to, whatever its gates say.
	 * @param parsed the package
	 * @return them, each with the first path that refers to it
	 */
	public static Map<PackageId, UsePath> of(ParsedPackage parsed) {
		Map<PackageId, UsePath> needs = new LinkedHashMap<>();
		for (FileItems file : parsed.files()) {
			for (Item item : file.items()) {
				for (UsePath path : allPaths(item)) {
					if (path.packageId() != null) {
						needs.putIfAbsent(path.packageId(), path);
					}
				}
			}
		}
		return needs;
	}

	/**
	 * The paths that decide about the order of items: what interfaces use and what worlds
	 * include. What a world imports comes before every world anyway.
	 */
	static List<UsePath> localPaths(Item item) {
		List<UsePath> paths = new ArrayList<>();
		if (item instanceof InterfaceItem interfaceItem) {
			addUses(interfaceItem.members(), paths);
		}
		else if (item instanceof WorldItem world) {
			for (WorldMember member : world.members()) {
				if (member instanceof IncludeItem include) {
					paths.add(include.path());
				}
			}
		}
		return paths;
	}

	private static List<UsePath> allPaths(Item item) {
		List<UsePath> paths = new ArrayList<>();
		if (item instanceof TopLevelUse use) {
			paths.add(use.path());
		}
		else if (item instanceof InterfaceItem interfaceItem) {
			addUses(interfaceItem.members(), paths);
		}
		else {
			for (WorldMember member : ((WorldItem) item).members()) {
				addPaths(member, paths);
			}
		}
		return paths;
	}

	private static void addPaths(WorldMember member, List<UsePath> paths) {
		if (member instanceof UseItem use) {
			paths.add(use.path());
		}
		else if (member instanceof IncludeItem include) {
			paths.add(include.path());
		}
		else if (member instanceof ExternItem extern) {
			if (extern.extern() instanceof ExternItem.Path path) {
				paths.add(path.path());
			}
			else if (extern.extern() instanceof ExternItem.Labelled labelled) {
				paths.add(labelled.path());
			}
			else if (extern.extern() instanceof ExternItem.Inline inline) {
				addUses(inline.members(), paths);
			}
		}
	}

	private static void addUses(List<InterfaceMember> members, List<UsePath> paths) {
		for (InterfaceMember member : members) {
			if (member instanceof UseItem use) {
				paths.add(use.path());
			}
		}
	}

}
