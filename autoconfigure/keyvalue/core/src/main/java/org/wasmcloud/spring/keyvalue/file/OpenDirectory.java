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
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedDirectoryStreamException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The directory of a bucket's values, held open for the reads that are most frequent.
 * They look a name up in it and not along its path, which takes half as long, and no link
 * that somebody puts in the place of the directory leads them elsewhere. Whether the path
 * still leads to it is asked again after a moment.
 */
final class OpenDirectory implements AutoCloseable {

	private static final long TRUSTED_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	/** What is larger takes so long that the way to it does not count. */
	private static final int LARGEST = 1 << 16;

	private final Path directory;

	private final Semaphore permits;

	private volatile @Nullable Held held;

	/** Until the end, or never where the system cannot do this. */
	private volatile boolean usable = true;

	/**
	 * Opens nothing yet.
	 * @param directory the directory
	 * @param permits how many directories may be held open
	 */
	OpenDirectory(Path directory, Semaphore permits) {
		this.directory = directory;
		this.permits = permits;
	}

	/**
	 * The value of an entry, if it is a plain file of moderate size and nothing but its
	 * value is known about it.
	 * @return the value; {@code null} if this does not tell, so that it has to be looked
	 * for along the path
	 */
	byte @Nullable [] read(String name) {
		try {
			Held current = current();
			return (current != null) ? read(current.stream(), this.directory.getFileSystem().getPath(name)) : null;
		}
		catch (IOException | ClosedDirectoryStreamException ex) {
			return null;
		}
	}

	// One file from its opening on: of a plain one that is written anew in between, this
	// is the old value or the new one. What is written in place has another length, or is
	// read as it was at that moment.
	private static byte @Nullable [] read(SecureDirectoryStream<Path> stream, Path name) throws IOException {
		BasicFileAttributes attributes = stream
			.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
			.readAttributes();
		Stamp stamp = attributes.isRegularFile() ? new Stamp(attributes) : null;
		if (stamp == null || stamp.mayHaveNote() || stamp.size() > LARGEST) {
			return null;
		}
		int size = (int) stamp.size();
		try (SeekableByteChannel channel = stream.newByteChannel(name, Disk.READ)) {
			// With room for more, less than asked for is all that is there.
			ByteBuffer buffer = ByteBuffer.allocate(size + 1);
			int read = Math.max(channel.read(buffer), 0);
			return (read == size) ? Arrays.copyOf(buffer.array(), size) : null;
		}
	}

	private @Nullable Held current() throws IOException {
		Held current = this.held;
		long now = System.nanoTime();
		if (current != null && now - current.asked < TRUSTED_NANOS) {
			return current;
		}
		boolean may = this.usable && (current != null || this.permits.availablePermits() > 0);
		return may ? ask(now) : null;
	}

	private synchronized @Nullable Held ask(long now) throws IOException {
		BasicFileAttributes attributes = Stamp.attributes(this.directory);
		Object key = (attributes != null && attributes.isDirectory()) ? attributes.fileKey() : null;
		Held current = this.held;
		if (current != null && !current.key().equals(key)) {
			letGo(current);
			current = null;
		}
		if (current == null && key != null && this.usable && this.permits.tryAcquire()) {
			try {
				current = open(key);
				this.held = current;
			}
			finally {
				if (current == null) {
					this.permits.release();
				}
			}
		}
		if (current != null) {
			current.asked = now;
		}
		return current;
	}

	// Opening follows a link, so what is open may be something else.
	private @Nullable Held open(Object key) throws IOException {
		DirectoryStream<Path> opened = Files.newDirectoryStream(this.directory);
		this.usable = opened instanceof SecureDirectoryStream<Path>;
		if (opened instanceof SecureDirectoryStream<Path> stream
				&& key.equals(stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey())) {
			return new Held(stream, key);
		}
		opened.close();
		return null;
	}

	private void letGo(Held current) throws IOException {
		this.held = null;
		this.permits.release();
		current.stream().close();
	}

	@Override
	public synchronized void close() {
		this.usable = false;
		Held current = this.held;
		if (current != null) {
			try {
				letGo(current);
			}
			catch (IOException ex) {
				// Nothing was written to it.
			}
		}
	}

	/**
	 * What is open.
	 */
	private static final class Held {

		private final SecureDirectoryStream<Path> stream;

		private final Object key;

		private volatile long asked;

		Held(SecureDirectoryStream<Path> stream, Object key) {
			this.stream = stream;
			this.key = key;
		}

		SecureDirectoryStream<Path> stream() {
			return this.stream;
		}

		Object key() {
			return this.key;
		}

	}

}
