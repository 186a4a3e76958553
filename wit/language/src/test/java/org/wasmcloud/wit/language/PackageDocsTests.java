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

package org.wasmcloud.wit.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.PackageDef;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads a package of the project, or the Javadoc that comes of it, finds a line
 * on everything.
 */
class PackageDocsTests {

	private static final List<PackageDef> PACKAGES = WitLoader.create()
		.allFeatures()
		.root(ProjectPackages.folder())
		.load()
		.packages();

	private static PackageDef find(String id) {
		return PACKAGES.stream().filter((next) -> next.id().toString().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void everyItemOfEveryPackageHasItsComment() {
		Set<String> without = new TreeSet<>();
		for (PackageDef next : PACKAGES) {
			ItemMetas.of(next).forEach((where, meta) -> {
				boolean statement = where.contains(" import ") || where.contains(" export ");
				if (!statement && (meta.docs() == null || meta.docs().isBlank())) {
					without.add(where);
				}
			});
		}
		assertThat(without).isEmpty();
	}

	@Test
	void timesToLiveOfKeyvalueAreTold() {
		Map<String, Meta> metas = ItemMetas.of(find("wasmcloud:keyvalue@0.2.0"));
		assertThat(metas.get("wasmcloud:keyvalue/types@0.2.0 set-options.ttl-ms").docs()).contains("hundred years")
			.contains("`invalid-argument`");
		assertThat(metas.get("wasmcloud:keyvalue/cas@0.2.0 swap").docs()).contains("keeps its time to live");
		assertThat(metas.get("wasmcloud:keyvalue/atomics@0.2.0 increment").docs()).contains("keeps its time to live");
	}

}
