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

package org.wasmcloud.wit.language.printer;

import java.util.List;

import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.ast.TopLevelUse;
import org.wasmcloud.wit.language.resolver.ParsedPackage;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.model.PackageId;

/**
 * Writes packages as one WIT text. Doc comments, gates and the order of items stay; other
 * comments go, {@code use} at top level becomes full names, and {@code own<t>} becomes
 * {@code t}. The facts of the text are those of the packages.
 */
public final class WitPrinter {

	private final Lines lines = new Lines();

	private WitPrinter() {
	}

	/**
	 * Writes packages.
	 * @param packages the packages, at least one
	 * @param main the one that stands at the head of the text; the others become blocks
	 * @return the text
	 */
	public static String print(List<ResolvedPackage> packages, PackageId main) {
		WitPrinter printer = new WitPrinter();
		for (ResolvedPackage next : packages) {
			if (next.parsed().id().equals(main)) {
				printer.header(next.parsed());
				printer.lines.line(";");
				printer.items(next);
			}
		}
		for (ResolvedPackage next : packages) {
			if (!next.parsed().id().equals(main)) {
				printer.lines.blank();
				printer.header(next.parsed());
				printer.lines.open();
				printer.items(next);
				printer.lines.close();
			}
		}
		return printer.lines.text();
	}

	private void header(ParsedPackage parsed) {
		this.lines.docs(parsed.docs());
		PackageId id = parsed.id();
		this.lines.begin("package " + Lines.name(id.namespace()) + ":" + Lines.name(id.name())
				+ ((id.version() != null) ? "@" + id.version() : ""));
	}

	private void items(ResolvedPackage next) {
		List<ParsedPackage.FileItems> files = next.parsed().files();
		for (int file = 0; file < files.size(); file++) {
			MemberPrinter members = new MemberPrinter(this.lines, next.file(file), next.parsed().id());
			for (Item item : files.get(file).items()) {
				if (!(item instanceof TopLevelUse)) {
					this.lines.blank();
					members.item(item);
				}
			}
		}
	}

}
