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

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.nats.client.Message;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import io.nats.client.api.KeyValueOperation;
import io.nats.client.api.StreamInfo;
import io.nats.client.support.NatsKeyValueUtil;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;

/**
 * Tells changes from the place in the stream where the watch began, on a thread of its
 * own. When the server goes away it goes on where it stopped, so that nothing is missed
 * and nothing is told twice, unless the stream itself was lost.
 */
final class NatsWatch implements WatchableBucket.Watch, Runnable {

	private static final Log logger = LogFactory.getLog(NatsWatch.class);

	/** How many changes are fetched ahead of a listener that is slow. */
	private static final int PORTION = 64;

	private static final Duration SLICE = Duration.ofMillis(250);

	private final NatsCalls calls;

	private final BucketStream stream;

	private final KeyNames names;

	private final String prefix;

	private final WatchListener listener;

	private long next;

	private @Nullable String created;

	private volatile boolean closed;

	private NatsWatch(NatsCalls calls, BucketStream stream, KeyNames names, String prefix, WatchListener listener) {
		this.calls = calls;
		this.stream = stream;
		this.names = names;
		this.prefix = prefix;
		this.listener = listener;
	}

	static NatsWatch begin(NatsCalls calls, BucketStream stream, KeyNames names, String prefix,
			WatchListener listener) {
		NatsWatch watch = new NatsWatch(calls, stream, names, prefix, listener);
		try {
			watch.locate(calls.deadline());
		}
		catch (BackendException ex) {
			// The thread finds out where to begin as soon as it can.
			logger.debug("The watch of bucket '" + stream.bucket() + "' begins later", ex);
		}
		Thread thread = new Thread(watch, "nats-watch-" + stream.bucket());
		thread.setDaemon(true);
		thread.start();
		return watch;
	}

	private void locate(Deadline deadline) {
		StreamInfo info = this.stream.info(deadline);
		String made = String.valueOf(info.getCreateTime());
		if (this.created == null) {
			this.next = info.getStreamState().getLastSequence() + 1;
		}
		else if (!this.created.equals(made)) {
			// Another stream: everything in it is new.
			this.next = 1;
		}
		this.created = made;
	}

	@Override
	public void run() {
		boolean warned = false;
		while (!this.closed) {
			try {
				Deadline deadline = this.calls.deadline();
				locate(deadline);
				ConsumerConfiguration.Builder wanted = ConsumerConfiguration.builder()
					.filterSubject(this.names.wideFilter(this.prefix))
					.deliverPolicy(DeliverPolicy.ByStartSequence)
					.startSequence(this.next);
				try (Replay replay = new Replay(this.calls, this.stream, wanted, PORTION, deadline)) {
					warned = false;
					tell(replay);
				}
			}
			catch (BackendException ex) {
				if (!warned && !this.closed) {
					logger.warn("The watch of bucket '" + this.stream.bucket() + "' was interrupted and goes on as "
							+ "soon as it can: " + ex.getMessage());
				}
				warned = true;
				LockSupport.parkNanos(SLICE.toNanos());
			}
		}
	}

	private void tell(Replay replay) {
		while (!this.closed) {
			Message message = replay.next(SLICE);
			if (message == null || this.closed) {
				continue;
			}
			this.next = message.metaData().streamSequence() + 1;
			String key = this.names.key(message.getSubject());
			if (key == null || !key.startsWith(this.prefix)) {
				continue;
			}
			if (NatsKeyValueUtil.getOperation(message.getHeaders()) == KeyValueOperation.PUT) {
				this.listener.onSet(key, message.getData());
			}
			else {
				this.listener.onDelete(key);
			}
		}
	}

	@Override
	public void close() {
		this.closed = true;
	}

}
