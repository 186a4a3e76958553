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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.file.FileKeyvalueBackend;

class FileKeyvalueTests extends KeyvalueTck {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path root;

	// Waiting for the disk is what FileKeyvalueWiringTests does.
	@Override
	protected KeyvalueBackend backend() {
		return new FileKeyvalueBackend(this.root, false, Duration.ofSeconds(10));
	}

	// What the shell sees.
	@Override
	public Optional<ForeignClient> foreignClient() {
		return Optional.of(new ForeignClient() {

			@Override
			public void set(String bucket, String key, byte[] value) throws IOException {
				Files.write(FileKeyvalueTests.this.root.resolve(bucket).resolve(key), value);
			}

			@Override
			public byte @Nullable [] get(String bucket, String key) throws IOException {
				Path file = FileKeyvalueTests.this.root.resolve(bucket).resolve(key);
				return Files.exists(file) ? Files.readAllBytes(file) : null;
			}

		});
	}

	@Override
	protected Set<AllowedRefusal> allowedRefusals() {
		return Set.of(AllowedRefusal.LISTS_AND_SETS);
	}

}
