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

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * The directory of all buckets. It is made with the first write.
 */
final class FileRoot {

	/** Where this backend keeps what is no value; no bucket has this name. */
	static final String STATE = ".wasmcloud";

	private static final boolean PORTABLE_SYSTEM = File.separatorChar == '\\'
			|| System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

	private final Path root;

	FileRoot(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	/**
	 * The files of a bucket. Whether the file system folds case is asked of the state
	 * directory, under another spelling of its name: nothing is made to find out, and
	 * where the directory is missing nothing that could clash was written yet.
	 */
	BucketFiles bucket(String name) {
		boolean folds = Files.exists(this.root.resolve(STATE.toUpperCase(Locale.ROOT)), LinkOption.NOFOLLOW_LINKS);
		FileNames names = (PORTABLE_SYSTEM || folds) ? FileNames.PORTABLE : FileNames.VERBATIM;
		String directory = names.name(name, STATE);
		return new BucketFiles(names, this.root.resolve(directory), this.root.resolve(STATE).resolve(directory));
	}

	boolean hasState() {
		return Files.isDirectory(this.root.resolve(STATE), LinkOption.NOFOLLOW_LINKS);
	}

	void create() throws IOException {
		try {
			Files.createDirectories(this.root);
		}
		catch (FileAlreadyExistsException ex) {
			throw new BackendException(Kind.UNAVAILABLE, "'" + FileFailures.ROOT + "' is not a directory.", ex);
		}
		createDirectory(this.root.resolve(STATE));
	}

	/** Makes a directory, and makes sure that it is one and leads nowhere else. */
	static void createDirectory(Path directory) throws IOException {
		BasicFileAttributes attributes = Stamp.attributes(directory);
		if (attributes == null) {
			try {
				Files.createDirectory(directory);
				return;
			}
			catch (FileAlreadyExistsException ex) {
				attributes = Stamp.attributes(directory);
			}
		}
		if (attributes == null || !attributes.isDirectory()) {
			throw new BackendException(Kind.DENIED,
					"Something that is not a directory stands in the place of one of the backend's. Remove it.");
		}
	}

	/** Asks whether entries could be read and written, without writing any. */
	void probe() {
		Path nearest = this.root;
		while (!Files.exists(nearest) && nearest.getParent() != null) {
			nearest = nearest.getParent();
		}
		if (!Files.isDirectory(nearest)) {
			throw new BackendException(Kind.UNAVAILABLE, "'" + FileFailures.ROOT + "' is not a directory.");
		}
		if (!Files.isReadable(nearest) || !Files.isWritable(nearest) || !Files.isExecutable(nearest)) {
			throw new BackendException(Kind.DENIED, "'" + FileFailures.ROOT + "' cannot be read and written.");
		}
	}

}
