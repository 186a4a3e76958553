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

package org.wasmcloud.wit.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.WitError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the language refuses, one text a case. The first lines of a text say what is
 * refused: {@code //! line:column: message}. What each error says is to be done stands in
 * {@code hints.txt}.
 */
class RejectedWitTests {

	private static final Path FOLDER = Path.of("src/test/resources/rejected");

	static List<String> texts() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".wit"))
				.map((file) -> FOLDER.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void isRefusedWithTheMessageAtThePlace(String name) throws IOException {
		String text = Files.readString(FOLDER.resolve(name));
		List<String> expected = text.lines()
			.takeWhile((line) -> line.startsWith("//! "))
			.map((line) -> line.substring(4))
			.toList();
		assertThat(expected).as("what %s expects", name).isNotEmpty();
		WitLoader loader = WitLoader.create().root(name, Map.of("t.wit", text));
		InvalidWitException refused = catchThrowableOfType(InvalidWitException.class, loader::load);
		assertThat(refused).as("%s is refused", name).isNotNull();
		List<String> messages = new ArrayList<>();
		for (WitError error : refused.errors()) {
			assertThat(error.span()).as("place of '%s'", error.message()).isNotNull();
			messages.add(error.span().source().line(error.span().start()) + ":"
					+ error.span().source().column(error.span().start()) + ": " + error.message());
		}
		assertThat(messages).isEqualTo(expected);
	}

	@Test
	void everyErrorSaysWhatToDo() throws IOException {
		List<String> hints = new ArrayList<>();
		for (String name : texts()) {
			WitLoader loader = WitLoader.create().root(name, Map.of("t.wit", Files.readString(FOLDER.resolve(name))));
			InvalidWitException refused = catchThrowableOfType(InvalidWitException.class, loader::load);
			for (WitError error : refused.errors()) {
				String place = error.span().location().replace("t.wit", name.replace(".wit", ""));
				assertThat(error.hint()).as("hint of %s: %s", place, error.message()).isNotBlank();
				hints.add(place + " | " + error.hint());
			}
		}
		assertThat(hints).isEqualTo(Files.readAllLines(FOLDER.resolve("hints.txt")));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void everyErrorShowsItsLineWithAMark(String name) throws IOException {
		WitLoader loader = WitLoader.create().root(name, Map.of("t.wit", Files.readString(FOLDER.resolve(name))));
		InvalidWitException refused = catchThrowableOfType(InvalidWitException.class, loader::load);
		for (WitError error : refused.errors()) {
			assertThat(error.render()).startsWith("t.wit:").contains(" | ").contains("^");
		}
	}

}
