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

package org.wasmcloud.spring.keyvalue.bucket;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.wasmcloud.spring.keyvalue.backend.WatchListener;

/**
 * Stands between a backend and a listener: the listener sees keys as the application
 * knows them, and the backend sees no failure of the listener's.
 */
final class RevealingListener implements WatchListener {

	private static final Log logger = LogFactory.getLog(RevealingListener.class);

	private final String identifier;

	private final BucketRules rules;

	private final WatchListener listener;

	RevealingListener(String identifier, BucketRules rules, WatchListener listener) {
		this.identifier = identifier;
		this.rules = rules;
		this.listener = listener;
	}

	@Override
	public void onSet(String key, byte[] value) {
		tell(() -> this.listener.onSet(this.rules.reveal(key), value));
	}

	@Override
	public void onDelete(String key) {
		tell(() -> this.listener.onDelete(this.rules.reveal(key)));
	}

	private void tell(Runnable change) {
		try {
			change.run();
		}
		catch (RuntimeException ex) {
			logger.error("A watcher of bucket '" + this.identifier + "' failed", ex);
		}
	}

}
