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

package org.wasmcloud.spring.keyvalue.tck;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FileKeyvalueWiringTests extends KeyvalueWiringTck {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path root;

	@Override
	protected ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withPropertyValues("wasmcloud.keyvalue.file.root=" + this.root);
	}

	@Override
	protected String backendName() {
		return "file";
	}

	@Override
	protected List<String> credentials() {
		return List.of();
	}

}
