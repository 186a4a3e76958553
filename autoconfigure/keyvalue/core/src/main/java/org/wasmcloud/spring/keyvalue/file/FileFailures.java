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
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * What a failure of the file system means. Messages never have a path: they may reach a
 * caller that has no business to know it.
 */
final class FileFailures {

	static final String ROOT = "wasmcloud.keyvalue.file.root";

	private FileFailures() {
	}

	static <T extends @Nullable Object> T translate(FileCall<T> call) {
		try {
			return call.run();
		}
		catch (IOException ex) {
			throw of(ex);
		}
		catch (DirectoryIteratorException ex) {
			throw of(Objects.requireNonNull(ex.getCause()));
		}
		catch (InvalidPathException ex) {
			throw new BackendException(Kind.INVALID_ARGUMENT,
					"This Java cannot write the name as that of a file. Run it in a UTF-8 locale, such as LC_ALL=C.UTF-8.",
					ex);
		}
	}

	static BackendException of(IOException failure) {
		String reason = (failure instanceof FileSystemException ex) ? Objects.requireNonNullElse(ex.getReason(), "")
				: Objects.requireNonNullElse(failure.getMessage(), "");
		String text = reason.toLowerCase(Locale.ROOT);
		if (failure instanceof AccessDeniedException || text.contains("read-only file system")
				|| text.contains("not permitted")) {
			return failure(Kind.DENIED, "The files may not be read or written. Check the rights on '" + ROOT + "'.",
					failure);
		}
		if (text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded")
				|| text.contains("file too large")) {
			return failure(Kind.QUOTA_EXCEEDED, "The disk is full.", failure);
		}
		if (text.contains("name too long")) {
			return failure(Kind.INVALID_ARGUMENT, "The name is too long for the file system.", failure);
		}
		if (text.contains("not a directory")) {
			return failure(Kind.UNAVAILABLE, "'" + ROOT + "' is not a directory.", failure);
		}
		if (failure instanceof ClosedByInterruptException) {
			return failure(Kind.FAILED, "The thread was interrupted; a write may or may not have happened.", failure);
		}
		return failure(Kind.UNAVAILABLE, "The files cannot be used: " + failure.getClass().getSimpleName() + ".",
				failure);
	}

	private static BackendException failure(Kind kind, String message, IOException cause) {
		return new BackendException(kind, message, cause);
	}

	/**
	 * Something that uses files.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	interface FileCall<T extends @Nullable Object> {

		T run() throws IOException;

	}

}
