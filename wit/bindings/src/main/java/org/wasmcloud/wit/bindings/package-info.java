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

/**
 * What generated code and its callers share: the exceptions, the carriers of values that
 * Java has no type for, and the seam through which a contract is called, implemented and
 * walked without being known at compile time ({@link org.wasmcloud.wit.bindings.Catalog},
 * {@link org.wasmcloud.wit.bindings.Binding}, {@link org.wasmcloud.wit.bindings.Target},
 * {@link org.wasmcloud.wit.bindings.Mirror}).
 */
@NullMarked
package org.wasmcloud.wit.bindings;

import org.jspecify.annotations.NullMarked;
