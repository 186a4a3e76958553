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
import java.nio.file.ClosedWatchServiceException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;

/**
 * A watch and its thread. It knows in which state of each entry the listener is, and
 * tells what differs from it: what this process writes comes through a queue, with every
 * step; what others write is seen in the files, as it is then.
 */
final class FileWatch implements Watch {

	private static final Log logger = LogFactory.getLog(FileWatch.class);

	/** How long anything that the system does not tell may go unnoticed. */
	private static final long TICK_MILLIS = 100;

	/** How long a file must have been still to count as written. */
	private static final long SETTLE_MILLIS = 40;

	/** How often the whole directory is looked at without a reason. */
	private static final long RESCAN_MILLIS = 30_000;

	/** The same where the system tells nothing. */
	private static final long POLL_MILLIS = 1_000;

	/** How long a listener that is at work may hold up the end of its watch. */
	private static final long CLOSE_MILLIS = 1_000;

	private final FileBucket bucket;

	private final String prefix;

	private final WatchListener listener;

	private final InstantSource clock;

	private final ChangeQueue queue = new ChangeQueue();

	private final Map<String, Known> known = new HashMap<>();

	private final Set<String> dirty = new LinkedHashSet<>();

	private volatile @Nullable DirectoryEvents events;

	private boolean rescan;

	private boolean failing;

	private long scannedAt = System.nanoTime();

	private volatile boolean closed;

	private @Nullable Thread thread;

	FileWatch(FileBucket bucket, String prefix, WatchListener listener, InstantSource clock) {
		this.bucket = bucket;
		this.prefix = prefix;
		this.listener = listener;
		this.clock = clock;
	}

	void start() {
		try {
			this.events = new DirectoryEvents(this.bucket.entries().files().values());
			this.events.attach(this.bucket.entries().files().values());
		}
		catch (IOException ex) {
			logger.warn("The system tells no changes of files; they are looked for once a second", ex);
		}
		try {
			remember();
		}
		catch (IOException | BackendException ex) {
			// What cannot be read now is new when it can.
			this.rescan = true;
		}
		Thread starting = new Thread(this::run, "wasmcloud-keyvalue-watch");
		starting.setDaemon(true);
		this.thread = starting;
		starting.start();
	}

	/** What is there at the beginning is no change. */
	private void remember() throws IOException {
		Entries entries = this.bucket.entries();
		for (String name : names(entries)) {
			String key = entries.keys().key(name);
			Entry entry = (key != null && key.startsWith(this.prefix)) ? entries.look(name) : null;
			if (entry != null && key != null) {
				this.known.put(name, new Known(key, entry));
			}
		}
	}

	private static Set<String> names(Entries entries) throws IOException {
		Set<String> names = new HashSet<>();
		if (entries.files().exists()) {
			BucketFiles.list(entries.files().values(), names::add);
		}
		return names;
	}

	void tell(Change change) {
		if (change.key().startsWith(this.prefix)) {
			this.queue.add(change);
		}
	}

	private void run() {
		try {
			while (!this.closed) {
				await();
				if (!this.closed) {
					catchUp();
				}
			}
		}
		catch (InterruptedException | ClosedWatchServiceException ex) {
			this.closed = true;
		}
	}

	private void await() throws InterruptedException {
		long millis = this.dirty.isEmpty() ? TICK_MILLIS : SETTLE_MILLIS / 2;
		DirectoryEvents current = this.events;
		if (current != null && current.isAttached()) {
			this.rescan |= !current.await(millis, this.dirty);
		}
		else {
			this.queue.await(millis);
		}
	}

	private void catchUp() {
		try {
			attach();
			apply();
			markExpired();
			Entries entries = this.bucket.entries();
			if (this.rescan) {
				this.rescan = false;
				this.scannedAt = System.nanoTime();
				this.dirty.addAll(names(entries));
				this.dirty.addAll(this.known.keySet());
			}
			for (String name : Set.copyOf(this.dirty)) {
				if (!this.closed) {
					compare(entries, name);
				}
			}
			this.failing = false;
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof ClosedWatchServiceException closing) {
				throw closing;
			}
			if (!this.failing) {
				logger.warn("The files of a watched bucket cannot be read; this is tried again until they can", ex);
			}
			this.failing = true;
			this.rescan = true;
		}
	}

	private void attach() throws IOException {
		DirectoryEvents current = this.events;
		if (current != null && current.attach(this.bucket.entries().files().values())) {
			this.rescan = true;
		}
		long interval = (current != null) ? RESCAN_MILLIS : POLL_MILLIS;
		this.rescan |= this.queue.overflown()
				|| System.nanoTime() - this.scannedAt > TimeUnit.MILLISECONDS.toNanos(interval);
	}

	/**
	 * Tells what this process did, unless the files had told it before.
	 * @return the names of what it did
	 */
	private Set<String> apply() {
		Set<String> names = new HashSet<>();
		for (Change change : this.queue.drain()) {
			names.add(change.name());
			Entry written = change.written();
			if (written != null) {
				set(change.name(), change.key(), written);
			}
			else {
				delete(change.name());
			}
		}
		return names;
	}

	private void markExpired() {
		long now = this.clock.millis();
		this.known.forEach((name, known) -> {
			if (known.entry().expiresAt() <= now) {
				this.dirty.add(name);
			}
		});
	}

	// What is found may be what this process has done and queued meanwhile: then the
	// queue goes first, and the file is looked at once more.
	private void compare(Entries entries, String name) throws IOException {
		Known before = this.known.get(name);
		Entry looked = entries.look(name);
		if (looked != null && before != null && looked.stamp().equals(before.entry().stamp())) {
			this.dirty.remove(name);
			return;
		}
		if (looked != null && isBeingWritten(looked)) {
			return;
		}
		Entry found = (looked != null) ? entries.read(name) : null;
		String key = (before != null) ? before.key() : entries.keys().key(name);
		if (apply().contains(name)) {
			return;
		}
		this.dirty.remove(name);
		if (found != null && key != null && key.startsWith(this.prefix)) {
			set(name, key, found);
		}
		else if (found == null) {
			delete(name);
			removeExpired(entries, name, key);
		}
	}

	private void removeExpired(Entries entries, String name, @Nullable String key) throws IOException {
		if (key != null && !this.closed && entries.isExpired(name)) {
			this.bucket.removeExpired(name, key);
		}
	}

	private boolean isBeingWritten(Entry entry) {
		long age = this.clock.millis() - TimeUnit.NANOSECONDS.toMillis(entry.stamp().modified());
		return age >= 0 && age < SETTLE_MILLIS;
	}

	private void set(String name, String key, Entry entry) {
		Known before = this.known.put(name, new Known(key, new Entry(new byte[0], entry.stamp(), entry.note())));
		if (!this.closed && (before == null || !before.entry().stamp().equals(entry.stamp()))) {
			this.listener.onSet(key, entry.value());
		}
	}

	private void delete(String name) {
		Known before = this.known.remove(name);
		if (before != null && !this.closed) {
			this.listener.onDelete(before.key());
		}
	}

	// Without an interrupt: a listener that is at work may finish.
	@Override
	public void close() {
		this.closed = true;
		this.bucket.unwatch(this);
		DirectoryEvents current = this.events;
		if (current != null) {
			try {
				current.close();
			}
			catch (IOException ex) {
				logger.debug("A watch service could not be closed", ex);
			}
		}
		awaitEnd();
	}

	// So that nothing is read or removed any more when the backend is closed.
	private void awaitEnd() {
		Thread running = this.thread;
		if (running == null || running == Thread.currentThread()) {
			return;
		}
		try {
			running.join(CLOSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What the listener knows.
	 *
	 * @param key the key
	 * @param entry the state of its entry, without the value
	 */
	private record Known(String key, Entry entry) {

	}

}
