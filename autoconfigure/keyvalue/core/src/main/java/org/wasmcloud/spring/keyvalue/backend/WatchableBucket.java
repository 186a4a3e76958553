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

package org.wasmcloud.spring.keyvalue.backend;

/**
 * A bucket whose changes can be watched. A {@link BackendBucket} of a backend with the
 * feature {@link KeyvalueFeature#WATCH} implements it as well.
 */
@FunctionalInterface
public interface WatchableBucket {

	/**
	 * Begins to watch. It returns at once: a backend that cannot reach its server now, or
	 * loses it later, tries again until the watch is closed.
	 * @param prefix what the keys begin with, empty for all
	 * @param listener told of each change after this call, one after the other and those
	 * of one key in their order, on a thread of the backend
	 * @return the watch
	 */
	Watch watch(String prefix, WatchListener listener);

	/**
	 * A watch that is under way.
	 */
	@FunctionalInterface
	interface Watch extends AutoCloseable {

		/**
		 * Ends the watch: after this call the listener is not called again, but a call
		 * that has begun may still run.
		 */
		@Override
		void close();

	}

}
