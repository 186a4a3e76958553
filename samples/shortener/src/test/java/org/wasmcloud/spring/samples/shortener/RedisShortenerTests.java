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

package org.wasmcloud.spring.samples.shortener;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/**
 * On a Redis server of its own, since it tells of changes.
 */
@Tag("server")
class RedisShortenerTests extends LastingShortenerBehaviour {

	private final TellingRedis server = new TellingRedis();

	@Override
	protected String backend() {
		return "redis";
	}

	@Override
	protected RunningShortener start() {
		return RunningShortener.here(arguments());
	}

	protected final String[] arguments() {
		return new String[] { "--spring.profiles.active=redis", "--spring.data.redis.host=127.0.0.1",
				"--spring.data.redis.port=" + this.server.port() };
	}

	@AfterAll
	final void stopServer() {
		stop();
		this.server.close();
	}

}
