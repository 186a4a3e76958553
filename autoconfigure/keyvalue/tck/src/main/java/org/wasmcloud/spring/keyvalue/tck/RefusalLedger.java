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

package org.wasmcloud.spring.keyvalue.tck;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sees to it that a test class allows its backend to refuse only what the backend does
 * refuse. It can tell when all tests of the class have been run.
 */
final class RefusalLedger implements AfterTestExecutionCallback, AfterAllCallback {

	private final Set<AllowedRefusal> allowed = EnumSet.noneOf(AllowedRefusal.class);

	private final Set<AllowedRefusal> met = EnumSet.noneOf(AllowedRefusal.class);

	private final Set<String> passed = new TreeSet<>();

	private boolean failed;

	@Override
	public void afterTestExecution(ExtensionContext context) {
		KeyvalueTck test = (KeyvalueTck) context.getRequiredTestInstance();
		this.allowed.addAll(test.allowedRefusals());
		this.met.addAll(test.met());
		this.passed.add(context.getRequiredTestMethod().getName());
		this.failed |= context.getExecutionException().isPresent();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.failed || !this.passed.containsAll(behaviours())) {
			return;
		}
		Set<AllowedRefusal> unmet = EnumSet.copyOf(this.allowed);
		unmet.removeAll(this.met);
		assertThat(unmet)
			.as("refusals that allowedRefusals() of %s allows and no test has met",
					context.getRequiredTestClass().getSimpleName())
			.isEmpty();
	}

	private static Set<String> behaviours() {
		return Arrays.stream(KeyvalueTck.class.getMethods())
			.filter((method) -> method.isAnnotationPresent(DisplayName.class))
			.map((method) -> method.getName())
			.collect(Collectors.toSet());
	}

}
