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

package org.wasmcloud.wit.language.ast;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.PackageId;

/**
 * How a text names an interface or a world: by a name of its file or package, or with the
 * package in front.
 *
 * @param packageId the package, or {@code null} for a name alone
 * @param name the interface's or world's name
 * @param span the whole path
 */
public record UsePath(@Nullable PackageId packageId, Name name, Span span) {

}
