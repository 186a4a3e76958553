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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * Reads and writes whole files.
 *
 * @param sync whether what is written is on the disk before it counts as written
 */
record Disk(boolean sync) {

	/** The longest array of common virtual machines. */
	private static final int LONGEST = Integer.MAX_VALUE - 8;

	/** A symbolic link is an error. */
	static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

	/** Reads a plain file; a symbolic link is an error. */
	static byte[] read(Path file, long size) throws IOException {
		if (size > LONGEST) {
			throw new BackendException(Kind.FAILED, "The value is larger than 2 GB and cannot be read as one.");
		}
		try (SeekableByteChannel channel = Files.newByteChannel(file, READ)) {
			ByteBuffer buffer = ByteBuffer.allocate((int) size);
			while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
				continue;
			}
			return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
		}
	}

	/** Writes a file that is not there yet. */
	void write(Path file, byte[] content, long modified, boolean synced) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer buffer = ByteBuffer.wrap(content);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			Files.setLastModifiedTime(file, FileTime.from(modified, TimeUnit.NANOSECONDS));
			if (synced && this.sync) {
				channel.force(true);
			}
		}
	}

	/** Puts a file in the place of another one, in one step. */
	void replace(Path file, Path target) throws IOException {
		Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Makes names that were given or taken away last. Not every system can. */
	void syncDirectory(Path directory) throws IOException {
		if (this.sync && directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
