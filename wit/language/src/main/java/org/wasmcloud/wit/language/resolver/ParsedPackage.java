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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.PackageId;

/**
 * One package before names are looked up.
 *
 * @param id its name
 * @param span where the name stands
 * @param docs its doc comment, or {@code null}
 * @param files its files; a package block is one file
 */
public record ParsedPackage(PackageId id, Span span, @Nullable String docs, List<FileItems> files) {

	/**
	 * The items of one file: a name space of its own for {@code use} at top level.
	 *
	 * @param source the text
	 * @param items the items in source order
	 */
	public record FileItems(Source source, List<Item> items) {

	}

}
