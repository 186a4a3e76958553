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

package org.wasmcloud.spring.keyvalue.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.function.Consumer;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * Where the files of a bucket are.
 *
 * @param names the names of the entries
 * @param values the directory of the values, which is all that others see
 * @param state the directory of everything else
 */
record BucketFiles(FileNames names, Path values, Path state) {

	Path value(String name) {
		return this.values.resolve(name);
	}

	/** The directory of what is known about values beyond their bytes. */
	Path notes() {
		return this.state.resolve("notes");
	}

	/** The directory of the keys that are too long for a name. */
	Path keys() {
		return this.state.resolve("keys");
	}

	/** The directory of files that are being written. */
	Path temporary() {
		return this.state.resolve("temporary");
	}

	Path lock() {
		return this.state.resolve("lock");
	}

	Path newTemporary() {
		return temporary().resolve(UUID.randomUUID().toString());
	}

	void create() throws IOException {
		for (Path directory : new Path[] { this.values, this.state, notes(), keys(), temporary() }) {
			FileRoot.createDirectory(directory);
		}
	}

	/**
	 * Whether the bucket has a directory.
	 * @throws BackendException if something else stands in its place
	 */
	boolean exists() throws IOException {
		BasicFileAttributes attributes = Stamp.attributes(this.values);
		BasicFileAttributes stateAttributes = (attributes != null) ? Stamp.attributes(this.state) : null;
		if ((attributes != null && !attributes.isDirectory())
				|| (stateAttributes != null && !stateAttributes.isDirectory())) {
			throw new BackendException(Kind.DENIED,
					"Something that is not a directory stands in the place of the bucket's. Remove it.");
		}
		// Newer versions of Java tell of a file on the way as of nothing there.
		Path root = this.values.getParent();
		if (attributes == null && root != null && Files.exists(root) && !Files.isDirectory(root)) {
			throw new BackendException(Kind.UNAVAILABLE, "'" + FileFailures.ROOT + "' is not a directory.");
		}
		return attributes != null;
	}

	/** Gives each file name in a directory, in any order; none if it is missing. */
	static void list(Path directory, Consumer<String> action) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
			files.forEach((file) -> action.accept(file.getFileName().toString()));
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			// Removed by somebody else: nothing is in it.
		}
	}

}
