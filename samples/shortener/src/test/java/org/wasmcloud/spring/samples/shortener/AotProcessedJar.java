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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's jar in a process of its own, with what was made ahead of time.
 */
final class AotProcessedJar implements RunningShortener {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final List<String> output = new ArrayList<>();

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private final Process process;

	AotProcessedJar(String... arguments) {
		@Nullable String jar = System.getProperty("shortener.jar");
		assertThat(jar).as("run 'mvn verify', which makes the jar and says where it is").isNotNull();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-Dspring.aot.enabled=true", "-jar", jar));
		command.addAll(Arrays.asList(RunningShortener.onAnyPort(arguments)));
		try {
			this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread reader = new Thread(this::read, "shortener's output");
		reader.setDaemon(true);
		reader.start();
		this.port.orTimeout(2, TimeUnit.MINUTES).join();
		assertThat(this.output).anyMatch((line) -> line.contains("Starting AOT-processed ShortenerApplication"));
	}

	// Until its end, or the process would wait for a reader.
	private void read() {
		int found = 0;
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				Matcher matcher = PORT.matcher(line);
				if (matcher.find()) {
					found = Integer.parseInt(matcher.group(1));
				}
				if (this.port.isDone()) {
					System.out.println(line);
					continue;
				}
				this.output.add(line);
				if (line.contains("Started ShortenerApplication")) {
					this.port.complete(found);
				}
			}
			this.port.completeExceptionally(
					new IllegalStateException("The application ended:\n" + String.join("\n", this.output)));
		}
		catch (IOException ex) {
			this.port.completeExceptionally(ex);
		}
	}

	@Override
	public int port() {
		return this.port.join();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			assertThat(this.process.waitFor(1, TimeUnit.MINUTES)).as("the application ends when it is told to")
				.isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.process.destroyForcibly();
		}
	}

}
