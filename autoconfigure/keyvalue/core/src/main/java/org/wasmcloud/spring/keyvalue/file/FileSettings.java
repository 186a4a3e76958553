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

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * How the buckets of a backend work.
 *
 * @param disk how files are written
 * @param timeout how long a write waits for other writers of its entry
 * @param clock tells when entries expire
 * @param openDirectories how many directories may be held open
 */
record FileSettings(Disk disk, Duration timeout, InstantSource clock, Semaphore openDirectories) {

	/** No more, because processes may not open many files. */
	private static final int OPEN_DIRECTORIES = 64;

	FileSettings(Disk disk, Duration timeout, InstantSource clock) {
		this(disk, timeout, clock, new Semaphore(OPEN_DIRECTORIES));
	}

}
