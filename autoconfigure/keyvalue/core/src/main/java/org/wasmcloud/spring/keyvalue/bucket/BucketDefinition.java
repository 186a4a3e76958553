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

package org.wasmcloud.spring.keyvalue.bucket;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.SelectedBackend;
import org.wasmcloud.spring.core.call.BackendCalls;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;

/**
 * A bucket that can be opened: where it is and what stands in front of it.
 *
 * @param key its key in the configuration, {@code null} for an undeclared one
 * @param identifier what opens it
 * @param backend where it is
 * @param calls the interception point of the backend
 * @param settings what the backend is told
 * @param layers what stands in front of it
 */
public record BucketDefinition(@Nullable String key, String identifier, SelectedBackend<KeyvalueBackend> backend,
		BackendCalls calls, BucketSettings settings, BucketLayers layers) {

	BucketRules rules() {
		String scope = String.join("\0", this.backend.label(), this.settings.name(), this.layers.prefix());
		return new BucketRules(this.layers, new CursorCodec(scope));
	}

}
