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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another.
 *
 * @param modified time of the last change of the content, in nanoseconds
 * @param size length in bytes
 * @param fileKey identity within the file system, {@code null} where there is none
 */
record Stamp(long modified, long size, @Nullable Object fileKey) {

	/**
	 * The state of a file.
	 * @return the state; {@code null} if there is no plain file of that name
	 */
	static @Nullable Stamp of(Path file) throws IOException {
		BasicFileAttributes attributes = attributes(file);
		return (attributes != null && attributes.isRegularFile()) ? new Stamp(attributes) : null;
	}

	/** Attributes of the thing itself: a symbolic link is never followed. */
	static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
		try {
			return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	Stamp(BasicFileAttributes attributes) {
		this(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size(), attributes.fileKey());
	}

	/** Whether a note may belong to the file. */
	boolean mayHaveNote() {
		return WriteTimes.saysNoted(this.modified);
	}

	/**
	 * A text for this state of the file. The time of the last change of any sort, which
	 * nobody can set, is in it where the system has it.
	 */
	String version(Path file) throws IOException {
		long changed = 0;
		if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			FileTime time = (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
			changed = time.to(TimeUnit.NANOSECONDS);
		}
		long identity = (this.fileKey != null) ? this.fileKey.toString().hashCode() : 0;
		return Long.toHexString(this.modified) + "-" + Long.toHexString(this.size) + "-"
				+ Long.toHexString(identity & 0xffff_ffffL) + "-" + Long.toHexString(changed);
	}

}
