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
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.wasmcloud.wit.model.PackageId;

/**
 * Says what could be meant by the name of a package that is not there.
 */
final class PackageHints {

	private PackageHints() {
	}

	static String forMissing(PackageId wanted, Map<PackageId, ResolvedPackage> packages, StandIns standIns) {
		List<String> candidates = standIns.versions(wanted).stream().map(PackageId::toString).sorted().toList();
		if (!candidates.isEmpty()) {
			return "There is " + String.join(", ", candidates)
					+ "; it would have to be this version, or a newer one that is compatible.";
		}
		List<String> versions = new ArrayList<>();
		for (PackageId id : packages.keySet()) {
			if (id.namespace().equals(wanted.namespace()) && id.name().equals(wanted.name())) {
				versions.add(id.toString());
			}
		}
		if (!versions.isEmpty()) {
			Collections.sort(versions);
			return "There is " + String.join(", ", versions) + "; the version must be the same.";
		}
		return "Put it into the folder 'deps' beside the package, or name the folder it is in as a place to look, on the command line with --deps.";
	}

}
