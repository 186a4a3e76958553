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

package org.wasmcloud.spring.test;

import org.springframework.beans.factory.ObjectProvider;

import org.wasmcloud.spring.core.backend.Backends;
import org.wasmcloud.spring.core.backend.Clearable;

/**
 * The data of a test that is annotated with {@link AutoConfigureTestBackends}; a bean.
 */
public final class TestBackends {

	private final ObjectProvider<Backends<?>> backends;

	TestBackends(ObjectProvider<Backends<?>> backends) {
		this.backends = backends;
	}

	/**
	 * Removes all data of all capabilities. What the application has opened, such as a
	 * bucket, stays usable.
	 */
	public void clear() {
		this.backends.stream()
			.flatMap((each) -> each.inUse().stream())
			.map((selected) -> selected.backend())
			.filter(Clearable.class::isInstance)
			.forEach((backend) -> ((Clearable) backend).clear());
	}

}
