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

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "shortener.watching-pages=2", "shortener.sign-of-life=50ms" })
@ExtendWith(OutputCaptureExtension.class)
class HitsControllerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private HitFeed feed;

	@Test
	void aPageThatWasClosedLeavesItsPlaceToAnother(CapturedOutput output) throws Exception {
		try (HitStream first = new HitStream(this.port)) {
			try (HitStream second = new HitStream(this.port)) {
				HttpResponse<String> refused = HttpClient.newHttpClient()
					.send(HitStream.request(this.port), BodyHandlers.ofString());
				assertThat(second.isOpen()).isTrue();
				assertThat(refused.statusCode()).isEqualTo(503);
				assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
				assertThat(refused.body()).contains("Too many pages look on already");
			}
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
			while (this.feed.freePlaces() == 0) {
				assertThat(System.nanoTime()).as("the place is still taken").isLessThan(deadline);
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			}
			try (HitStream third = new HitStream(this.port)) {
				assertThat(first.isOpen()).isTrue();
				assertThat(third.isOpen()).isTrue();
				assertThat(this.feed.freePlaces()).isZero();
			}
		}
		assertThat(output).doesNotContain("ERROR").doesNotContain("Exception");
	}

}
