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
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Tells which names in a directory may have changed, as the operating system says. The
 * directory may come, go, and come again.
 */
final class DirectoryEvents implements AutoCloseable {

	private final WatchService service;

	private @Nullable WatchKey key;

	private @Nullable Object fileKey;

	DirectoryEvents(Path anyPath) throws IOException {
		this.service = anyPath.getFileSystem().newWatchService();
	}

	/**
	 * Makes sure that the directory that has the name now is the one that is watched.
	 * @return whether it was not before
	 */
	boolean attach(Path directory) throws IOException {
		BasicFileAttributes attributes = Stamp.attributes(directory);
		Object found = (attributes != null && attributes.isDirectory()) ? identity(attributes) : null;
		WatchKey current = this.key;
		if (current != null && current.isValid() && Objects.equals(found, this.fileKey)) {
			return false;
		}
		detach();
		if (found == null) {
			return current != null;
		}
		this.key = directory.register(this.service, StandardWatchEventKinds.ENTRY_CREATE,
				StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
		this.fileKey = found;
		return true;
	}

	private static Object identity(BasicFileAttributes attributes) {
		Object fileKey = attributes.fileKey();
		return (fileKey != null) ? fileKey : attributes.creationTime();
	}

	boolean isAttached() {
		return this.key != null;
	}

	private void detach() {
		WatchKey current = this.key;
		if (current != null) {
			current.cancel();
			this.key = null;
			this.fileKey = null;
		}
	}

	/**
	 * Waits for events.
	 * @param names where the names are added
	 * @return {@code false} if events were lost, so that every name may have changed
	 */
	boolean await(long millis, Set<String> names) throws InterruptedException {
		boolean complete = true;
		WatchKey signalled = this.service.poll(millis, TimeUnit.MILLISECONDS);
		while (signalled != null) {
			for (WatchEvent<?> event : signalled.pollEvents()) {
				if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
					complete = false;
				}
				else {
					names.add(String.valueOf(event.context()));
				}
			}
			signalled.reset();
			signalled = this.service.poll();
		}
		return complete;
	}

	@Override
	public void close() throws IOException {
		this.service.close();
	}

}
