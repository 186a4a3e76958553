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

package org.wasmcloud.wit.generator.declaration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocTextTests {

	@Test
	void paragraphsStayParagraphs() {
		assertThat(DocText.of("One\nline.\n\nTwo.")).isEqualTo("One\nline.\n<p>Two.");
	}

	@Test
	void listsBecomeLists() {
		assertThat(DocText.of("Of:\n\n- one\n- two\n\nEnd.")).isEqualTo("Of:\n<ul>\n<li>one\n<li>two\n</ul>\n<p>End.");
	}

	@Test
	void whatJavadocWouldReadStaysAsItReads() {
		assertThat(DocText.of("a<b> & @x */ \\u0041")).isEqualTo("a&lt;b&gt; &amp; &#64;x *&#47; &#92;u0041");
	}

	@Test
	void codeIsCode() {
		assertThat(DocText.of("Is `list<u8>` or `{x}` or `a\\n`."))
			.isEqualTo("Is {@code list<u8>} or <code>{x}</code> or <code>a&#92;n</code>.");
		assertThat(DocText.of("```\nx < y\n```")).isEqualTo("<pre>\nx &lt; y\n</pre>");
	}

	@Test
	void aBlockTagHasTheFirstParagraph() {
		assertThat(DocText.firstParagraph("One.\n\nTwo.")).isEqualTo("One.");
	}

	@Test
	void whereThereIsLittleRoomTheFirstSentenceStands() {
		assertThat(DocText.firstSentence("It is\ngone. So be it.\n\nMore.")).isEqualTo("It is\ngone.");
		assertThat(DocText.firstSentence("One\n\nTwo. Three.")).isEqualTo("One");
		assertThat(DocText.firstSentence("All of it.")).isEqualTo("All of it.");
	}

	@Test
	void aStopInsideASentenceDoesNotEndIt() {
		assertThat(DocText.firstSentence("Of 0.2 or `a. B`, e.g. HTTP, etc. and so on. End."))
			.isEqualTo("Of 0.2 or {@code a. B}, e.g. HTTP, etc. and so on.");
	}

}
