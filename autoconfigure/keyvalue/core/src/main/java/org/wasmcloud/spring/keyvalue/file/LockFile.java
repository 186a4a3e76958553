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
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * The lock of a bucket, in stripes: a region of a file against other processes, and a
 * lock in memory against other threads, for which a file lock does not count.
 * <p>
 * There is one for a file in the whole process, whoever uses it: POSIX drops all locks
 * that a process has on a file as soon as it closes the file, through whatever channel.
 * For the same reason nothing here is done that an interrupt would close the channel of.
 */
final class LockFile {

	static final int STRIPES = 16;

	private static final Map<Path, LockFile> files = new ConcurrentHashMap<>();

	private final List<ReentrantLock> stripes = IntStream.range(0, STRIPES)
		.mapToObj((stripe) -> new ReentrantLock(true))
		.toList();

	private final Path file;

	private int users;

	private @Nullable FileChannel channel;

	private @Nullable Object fileKey;

	private LockFile(Path file) {
		this.file = file;
	}

	static LockFile open(Path file) {
		return Objects.requireNonNull(files.compute(file, (path, existing) -> {
			LockFile lockFile = (existing != null) ? existing : new LockFile(path);
			lockFile.users++;
			return lockFile;
		}));
	}

	void close() {
		files.computeIfPresent(this.file, (path, lockFile) -> (--lockFile.users > 0) ? lockFile : lockFile.closed());
	}

	private synchronized @Nullable LockFile closed() {
		try {
			closeChannel();
		}
		catch (IOException ex) {
			// Nothing was written to it.
		}
		return null;
	}

	/** Locks the stripe of a name. */
	Held lock(String name, long timeoutNanos) throws IOException {
		return lock(Math.floorMod(name.hashCode(), STRIPES), System.nanoTime() + timeoutNanos);
	}

	/** Locks all stripes. */
	Held lockAll(long timeoutNanos) throws IOException {
		long deadline = System.nanoTime() + timeoutNanos;
		List<Held> held = new ArrayList<>();
		Held all = () -> {
			for (Held each : held) {
				each.close();
			}
		};
		try {
			for (int stripe = 0; stripe < STRIPES; stripe++) {
				held.add(lock(stripe, deadline));
			}
			return all;
		}
		catch (IOException | RuntimeException ex) {
			all.close();
			throw ex;
		}
	}

	private Held lock(int number, long deadline) throws IOException {
		ReentrantLock stripe = this.stripes.get(number);
		try {
			if (!stripe.tryLock(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS)) {
				throw timeout();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw interrupted();
		}
		try {
			FileLock lock = lockRegion(number, deadline);
			return () -> {
				try {
					release(lock);
				}
				finally {
					stripe.unlock();
				}
			};
		}
		catch (IOException | RuntimeException ex) {
			stripe.unlock();
			throw ex;
		}
	}

	private FileLock lockRegion(int number, long deadline) throws IOException {
		long pause = TimeUnit.MICROSECONDS.toNanos(50);
		while (true) {
			FileLock lock = tryLockRegion(number);
			if (lock != null) {
				return lock;
			}
			if (System.nanoTime() - deadline > 0) {
				throw timeout();
			}
			if (Thread.currentThread().isInterrupted()) {
				throw interrupted();
			}
			LockSupport.parkNanos(pause);
			pause = Math.min(pause * 2, TimeUnit.MILLISECONDS.toNanos(2));
		}
	}

	private synchronized @Nullable FileLock tryLockRegion(int number) throws IOException {
		FileChannel current = this.channel;
		if (current == null || !current.isOpen() || !isStillThere()) {
			current = openChannel();
		}
		try {
			return current.tryLock(number, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			// Held through another copy of this class, in another class loader.
			return null;
		}
	}

	// Where somebody removed the file, a lock on it excludes nobody who comes later.
	private boolean isStillThere() throws IOException {
		BasicFileAttributes attributes = Stamp.attributes(this.file);
		return attributes != null && Objects.equals(attributes.fileKey(), this.fileKey);
	}

	private FileChannel openChannel() throws IOException {
		closeChannel();
		FileChannel opened = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				LinkOption.NOFOLLOW_LINKS);
		BasicFileAttributes attributes = Stamp.attributes(this.file);
		this.channel = opened;
		this.fileKey = (attributes != null) ? attributes.fileKey() : null;
		return opened;
	}

	private void closeChannel() throws IOException {
		FileChannel current = this.channel;
		this.channel = null;
		if (current != null) {
			current.close();
		}
	}

	private synchronized void release(FileLock lock) throws IOException {
		if (lock.isValid()) {
			lock.release();
		}
	}

	private static BackendException timeout() {
		return new BackendException(Kind.TIMEOUT,
				"Another writer holds the entry, and did not let go of it in time. Nothing was written.");
	}

	private static BackendException interrupted() {
		return new BackendException(Kind.FAILED, "The thread was interrupted. Nothing was written.");
	}

	/**
	 * A lock that is held.
	 */
	@FunctionalInterface
	interface Held extends AutoCloseable {

		@Override
		void close() throws IOException;

	}

}
