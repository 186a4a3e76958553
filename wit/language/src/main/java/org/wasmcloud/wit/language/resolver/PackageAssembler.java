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
import java.util.List;

import org.wasmcloud.wit.language.ast.PackageBlock;
import org.wasmcloud.wit.language.ast.PackageHeader;
import org.wasmcloud.wit.language.ast.SourceFile;
import org.wasmcloud.wit.language.resolver.ParsedPackage.FileItems;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;

/**
 * Puts the files of one folder together: one package, and the package blocks in them.
 */
public final class PackageAssembler {

	private PackageAssembler() {
	}

	/**
	 * Puts files together.
	 * @param files the files of one folder, or one file, at least one
	 * @param name how an error names them together
	 * @return the package of the files first, then those of their blocks
	 * @throws InvalidWitException if the files do not agree on their package
	 */
	public static List<ParsedPackage> assemble(List<SourceFile> files, String name) {
		PackageHeader header = null;
		PackageHeader documented = null;
		List<FileItems> items = new ArrayList<>();
		List<ParsedPackage> packages = new ArrayList<>();
		for (SourceFile file : files) {
			PackageHeader own = file.header();
			if (own != null) {
				if (header != null && !header.id().equals(own.id())) {
					throw new InvalidWitException(
							"this file is of package " + own.id() + ", but " + header.span().location() + " says "
									+ header.id(),
							"The files of one folder are one package: move one of them, or make it a block "
									+ "'package " + own.id() + " { }'.",
							own.span());
				}
				header = own;
				if (own.docs() != null && documented != null) {
					throw new InvalidWitException(
							"the package has a doc comment here and at " + documented.span().location(),
							"Keep one of them.", own.span());
				}
				documented = (own.docs() != null) ? own : documented;
			}
			items.add(new FileItems(file.source(), file.items()));
			for (PackageBlock block : file.blocks()) {
				packages.add(new ParsedPackage(block.header().id(), block.header().span(), block.header().docs(),
						List.of(new FileItems(file.source(), block.items()))));
			}
		}
		if (header == null) {
			Span head = (files.isEmpty()) ? null : head(files.get(0).source());
			if (packages.isEmpty() && items.stream().allMatch((file) -> file.items().isEmpty())) {
				throw new InvalidWitException(name + " holds no WIT, not even the name of a package",
						"Begin with 'package namespace:name;', such as 'package acme:inventory@1.0.0;'; "
								+ "behind it stand interfaces and worlds.",
						head);
			}
			throw new InvalidWitException(name + " does not say which package it is",
					"Begin" + ((files.size() > 1) ? " one of its files" : "")
							+ " with 'package namespace:name;'; package blocks do not stand for it.",
					head);
		}
		packages.add(0,
				new ParsedPackage(header.id(), header.span(), (documented != null) ? documented.docs() : null, items));
		return packages;
	}

	private static Span head(Source source) {
		return new Span(source, 0, Math.min(1, source.text().length()));
	}

}
