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

package org.wasmcloud.wit.generator.declaration;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;

import org.wasmcloud.wit.model.Meta;

/**
 * What {@code @deprecated} becomes.
 */
final class Deprecation {

	private static final AnnotationSpec ANNOTATION = AnnotationSpec.builder(Deprecated.class).build();

	private Deprecation() {
	}

	static void annotate(MethodSpec.Builder method, Meta meta) {
		if (meta.deprecated() != null) {
			method.addAnnotation(ANNOTATION);
		}
	}

	/**
	 * The Javadoc tag.
	 * @param meta what stands above the item
	 * @return the tag on a line of its own, or nothing
	 */
	static String tag(Meta meta) {
		return (meta.deprecated() != null)
				? "\n@deprecated since version " + DocText.escape(meta.deprecated()) + " of the package" : "";
	}

	/**
	 * A sentence about a type. Types are not annotated: what still uses them would not
	 * compile without warnings.
	 * @param meta what stands above the type
	 * @return the sentence as a paragraph of its own, or nothing
	 */
	static String sentence(Meta meta) {
		return (meta.deprecated() != null)
				? "\n<p>Deprecated since version " + DocText.escape(meta.deprecated()) + " of the package." : "";
	}

}
