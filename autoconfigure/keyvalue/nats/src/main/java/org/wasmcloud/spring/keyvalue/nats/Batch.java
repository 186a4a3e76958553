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

package org.wasmcloud.spring.keyvalue.nats;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Several entries, one after the other; on a failure it says how far they came.
 */
final class Batch {

	private final String done;

	private final int of;

	private int count;

	Batch(String done, int of) {
		this.done = done;
		this.of = of;
	}

	void oneDone() {
		this.count++;
	}

	int doneSince(int begin) {
		return this.count - begin;
	}

	void run(Runnable step) {
		try {
			step.run();
		}
		catch (BackendException ex) {
			throw new BackendException(ex.kind(), ex.getMessage() + " Of " + this.of + " entries, at least the first "
					+ this.count + " were " + this.done + ".", ex);
		}
	}

}
