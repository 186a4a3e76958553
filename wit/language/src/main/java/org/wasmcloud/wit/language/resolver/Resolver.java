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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.wasmcloud.wit.language.ast.InterfaceItem;
import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TopLevelUse;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.ast.WorldItem;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.WorldDef;

/**
 * Resolves packages, each after those it needs.
 */
public final class Resolver {

	private final Features features;

	private final ErrorCollector errors = new ErrorCollector();

	private final Map<PackageId, ResolvedPackage> packages = new LinkedHashMap<>();

	private final StandIns standIns;

	private final WorldGrowth growth = new WorldGrowth(this.errors);

	private Resolver(Features features, StandIns standIns) {
		this.features = features;
		this.standIns = standIns;
	}

	/**
	 * Resolves packages.
	 * @param parsed the packages in any order
	 * @param features the features to take
	 * @return the packages, those that others need first
	 * @throws InvalidWitException if the language refuses them
	 */
	public static List<ResolvedPackage> resolve(List<ParsedPackage> parsed, Features features) {
		return resolve(parsed, features, StandIns.none());
	}

	/**
	 * Resolves packages, some of which stand in for older versions.
	 * @param parsed the packages in any order
	 * @param features the features to take
	 * @param standIns what was chosen for packages that are not there
	 * @return the packages, those that others need first
	 * @throws InvalidWitException if the language refuses them
	 */
	public static List<ResolvedPackage> resolve(List<ParsedPackage> parsed, Features features, StandIns standIns) {
		Resolver resolver = new Resolver(features, standIns);
		for (ParsedPackage next : resolver.order(parsed)) {
			int before = resolver.errors.size();
			ResolvedPackage resolved = resolver.resolve(next);
			if (resolver.errors.size() > before) {
				// What depends on a broken package would be reported for its faults.
				break;
			}
			resolver.packages.put(resolved.definition().id(), resolved);
		}
		resolver.errors.throwIfAny();
		return new ArrayList<>(resolver.packages.values());
	}

	private List<ParsedPackage> order(List<ParsedPackage> parsed) {
		Map<PackageId, Integer> indexes = new HashMap<>();
		for (int i = 0; i < parsed.size(); i++) {
			ParsedPackage next = parsed.get(i);
			Integer previous = indexes.putIfAbsent(next.id(), i);
			if (previous != null) {
				this.errors.add("package " + next.id() + " is here and at " + parsed.get(previous).span().location(),
						"Keep one of the two texts.", next.span());
			}
		}
		this.errors.throwIfAny();
		Toposort order = new Toposort(parsed.size());
		List<Map<PackageId, UsePath>> needed = new ArrayList<>();
		for (int i = 0; i < parsed.size(); i++) {
			Map<PackageId, UsePath> needs = PackageNeeds.of(parsed.get(i));
			needed.add(needs);
			for (PackageId need : needs.keySet()) {
				Integer index = indexes.get(this.standIns.of(need));
				if (index != null) {
					order.edge(i, index);
				}
			}
		}
		List<Integer> sorted = order.order((node, need) -> {
			PackageId id = parsed.get(need).id();
			UsePath path = pathTo(id, needed.get(node));
			String message = (node.equals(need)) ? "package " + id + " names itself as if it were another package"
					: "package " + parsed.get(node).id() + " needs " + id + ", which needs it in turn";
			this.errors.add(message, (node.equals(need)) ? "Leave out the package: '" + path.name() + "'."
					: "Move what both need into a package of its own.", path.span());
		});
		this.errors.throwIfAny();
		List<ParsedPackage> ordered = new ArrayList<>(sorted.size());
		sorted.forEach((index) -> ordered.add(parsed.get(index)));
		return ordered;
	}

	private UsePath pathTo(PackageId id, Map<PackageId, UsePath> needs) {
		return needs.entrySet()
			.stream()
			.filter((need) -> this.standIns.of(need.getKey()).equals(id))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	private ResolvedPackage resolve(ParsedPackage parsed) {
		PackageContext context = new PackageContext(parsed, this.features, this.packages, this.standIns, this.growth,
				this.errors);
		checkTopLevelUses(parsed, context);
		List<ResolvedInterface> interfaces = new ArrayList<>();
		List<ResolvedWorld> worlds = new ArrayList<>();
		List<Located> items = itemOrder(parsed, context);
		for (Located located : items) {
			if (located.item() instanceof InterfaceItem item) {
				InterfaceId id = new InterfaceId(parsed.id(), item.name().text());
				ResolvedInterface resolved = new InterfaceResolver(context, located.file()).resolve(id, item.name(),
						item.members(), item.meta());
				String closedBy = context.gates().closedBy(item.meta());
				context.add(resolved, closedBy);
				if (closedBy == null) {
					interfaces.add(resolved);
				}
			}
		}
		for (Located located : items) {
			if (located.item() instanceof WorldItem item) {
				ResolvedWorld resolved = new WorldResolver(context, located.file()).resolve(item);
				context.add(resolved);
				if (resolved.closedBy() == null) {
					worlds.add(resolved);
				}
			}
		}
		List<InterfaceDef> interfaceDefs = new ArrayList<>();
		interfaces.forEach((resolved) -> interfaceDefs.add(resolved.definition()));
		List<WorldDef> worldDefs = new ArrayList<>();
		worlds.forEach((resolved) -> worldDefs.add(resolved.definition()));
		PackageDef definition = new PackageDef(parsed.id(), interfaceDefs, worldDefs, parsed.docs());
		return new ResolvedPackage(parsed, context.names(), definition, interfaces, worlds);
	}

	/** Also those that nothing in the file goes by. */
	private static void checkTopLevelUses(ParsedPackage parsed, PackageContext context) {
		for (int file = 0; file < parsed.files().size(); file++) {
			for (Item item : parsed.files().get(file).items()) {
				if (item instanceof TopLevelUse use && use.path().packageId() != null) {
					context.findInterface(new FileScope(context.names(), file), use.path(), true, false);
				}
			}
		}
	}

	private List<Located> itemOrder(ParsedPackage parsed, PackageContext context) {
		List<Located> items = new ArrayList<>();
		Map<Item, Integer> indexes = new IdentityHashMap<>();
		for (int file = 0; file < parsed.files().size(); file++) {
			FileScope scope = new FileScope(context.names(), file);
			for (Item item : parsed.files().get(file).items()) {
				if (!(item instanceof TopLevelUse)) {
					indexes.put(item, items.size());
					items.add(new Located(item, scope));
				}
			}
		}
		Toposort order = new Toposort(items.size());
		for (int i = 0; i < items.size(); i++) {
			for (UsePath path : PackageNeeds.localPaths(items.get(i).item())) {
				NameTable.Target target = context.names().find(items.get(i).file().file(), path);
				if (target != null && target.item() != null) {
					Integer needed = indexes.get(target.item());
					// A second item of one name was reported, and is in no table.
					if (needed != null) {
						order.edge(i, needed);
					}
				}
			}
		}
		List<Integer> sorted = order.order((node, need) -> {
			Name name = items.get(node).item().name();
			Name other = items.get(need).item().name();
			String verb = (items.get(node).item() instanceof WorldItem) ? "includes" : "uses";
			this.errors.add(
					(node.equals(need)) ? "'" + name + "' " + verb + " itself"
							: "'" + name + "' " + verb + " '" + other + "', which " + verb + " it in turn",
					"Move what both need into one more " + ((verb.equals("uses")) ? "interface." : "world."),
					name.span());
		});
		List<Located> ordered = new ArrayList<>(sorted.size());
		sorted.forEach((index) -> ordered.add(items.get(index)));
		return ordered;
	}

	/** An interface or world and its file. */
	private record Located(Item item, FileScope file) {

	}

}
