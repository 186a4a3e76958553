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

package org.wasmcloud.spring.tck;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Writes what became of each test of a {@link MatrixColumn} into a file: a line for each,
 * the text that it is called by, a tab, and the outcome. A test that failed, or did not
 * run, has no line.
 */
public final class MatrixRecorder implements InvocationInterceptor, AfterAllCallback {

	/** The configuration parameter of JUnit that names the folder of the files. */
	public static final String FOLDER = "wasmcloud.tck.folder";

	private static final String FAILED = "failed";

	private final Map<String, Set<String>> outcomes = new ConcurrentSkipListMap<>();

	private volatile @Nullable MatrixColumn column;

	@Override
	public void interceptTestMethod(Invocation<@Nullable Void> invocation,
			ReflectiveInvocationContext<Method> invocationContext, ExtensionContext context) throws Throwable {
		record(invocation, invocationContext);
	}

	@Override
	public void interceptTestTemplateMethod(Invocation<@Nullable Void> invocation,
			ReflectiveInvocationContext<Method> invocationContext, ExtensionContext context) throws Throwable {
		record(invocation, invocationContext);
	}

	private void record(Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> context)
			throws Throwable {
		String outcome = FAILED;
		try {
			invocation.proceed();
			outcome = ((MatrixColumn) context.getTarget().orElseThrow()).findings().outcome();
		}
		finally {
			note(context, outcome);
		}
	}

	private void note(ReflectiveInvocationContext<Method> context, String outcome) {
		DisplayName name = context.getExecutable().getAnnotation(DisplayName.class);
		if (name != null && context.getTarget().orElse(null) instanceof MatrixColumn target) {
			this.column = target;
			this.outcomes.computeIfAbsent(name.value(), (text) -> new ConcurrentSkipListSet<>()).add(outcome);
		}
	}

	@Override
	public void afterAll(ExtensionContext context) throws IOException {
		Path folder = folder(context);
		MatrixColumn column = this.column;
		if (folder == null || column == null) {
			return;
		}
		List<String> lines = this.outcomes.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().contains(FAILED))
			.map((entry) -> entry.getKey() + "\t" + String.join(" / ", entry.getValue()))
			.toList();
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(column.matrix() + "-" + column.runName().replace(' ', '-') + ".tsv"),
				lines.stream().collect(Collectors.joining("\n", column.runName() + "\n", "\n")));
	}

	// Without a build of Maven, and without the parameter, there is nobody to read it.
	private static @Nullable Path folder(ExtensionContext context) {
		String configured = context.getConfigurationParameter(FOLDER).orElse(null);
		if (configured != null) {
			return Path.of(configured);
		}
		Path target = Path.of("target");
		return Files.isDirectory(target) ? target.resolve("tck") : null;
	}

}
