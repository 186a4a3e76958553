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

package org.wasmcloud.spring.docs.examples;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uses the examples as an application would.
 */
public final class Examples {

	/** The example that is a component. */
	public static final Class<?> JOURNAL = Journal.class;

	private Examples() {
	}

	/**
	 * Shortens an address and follows it.
	 * @param context where the beans are
	 * @param store the store that the example uses
	 */
	public static void shorten(ApplicationContext context, KeyvalueStore store) {
		Shortener shortener = create(context, Shortener.class);
		assertThat(shortener.shorten("code", "https://example.org")).isTrue();
		assertThat(shortener.shorten("code", "https://example.org/other")).isFalse();
		assertThat(shortener.resolve("code")).hasValue("https://example.org");
		assertThat(store.open("links").get("hits:code"))
			.hasValueSatisfying((hits) -> assertThat(hits).asString().isEqualTo("1"));
	}

	/**
	 * Logs a user in.
	 * @param context where the beans are
	 */
	public static void login(ApplicationContext context) {
		create(context, Accounts.class).login("token", "user");
	}

	/**
	 * Counts two visits.
	 * @param context where the beans are
	 * @return the count
	 */
	public static long visit(ApplicationContext context) {
		Visits visits = create(context, Visits.class);
		visits.count("page").block();
		Long count = visits.count("page").block();
		return (count != null) ? count : -1;
	}

	/**
	 * Appends to a note.
	 * @param context where the beans are
	 * @return the note
	 */
	public static String append(ApplicationContext context) {
		Bucket notes = context.getBean(KeyvalueStore.class).open("notes");
		notes.set("note", "one\n".getBytes(UTF_8));
		create(context, Notes.class).append("note", "two");
		return notes.get("note").map((bytes) -> new String(bytes, UTF_8)).orElse("");
	}

	/**
	 * Changes what the journal watches.
	 * @param context where the beans are
	 * @return what the journal noted
	 * @throws InterruptedException if the test is ended
	 */
	public static String journal(ApplicationContext context) throws InterruptedException {
		Bucket accounts = context.getBean(KeyvalueStore.class).open("accounts");
		accounts.set("group/1", "staff".getBytes(UTF_8));
		accounts.set("user/1", "Ada".getBytes(UTF_8));
		return context.getBean(Journal.class).next();
	}

	private static <T> T create(ApplicationContext context, Class<T> type) {
		GenericApplicationContext child = new GenericApplicationContext(context);
		new AnnotatedBeanDefinitionReader(child).register(type);
		child.refresh();
		return child.getBean(type);
	}

}
