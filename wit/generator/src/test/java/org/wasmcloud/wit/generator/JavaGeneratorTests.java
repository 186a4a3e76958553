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

package org.wasmcloud.wit.generator;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.wit.generator.mapping.PackageMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JavaGeneratorTests {

	private static final String BASE = """
			package a:base@1.2.0;
			interface types { resource bucket { get: func(); } record entry { value: string } }
			""";

	private static final String USER = """
			package a:user@1.0.0;
			interface stock { use a:base/types@1.2.0.{bucket, entry}; reserve: func(b: borrow<bucket>) -> entry; }
			""";

	@Test
	void aPackageThatADependencyHasIsReferredToAndNotGenerated() {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withProvided(List.of(PackageMapping.parse("a:base@1.2.0=com.base:Old")))
			.withMappings(List.of(PackageMapping.parse("a:user@1.0.0=com.user")));
		GeneratedFiles files = Generation.of(settings, BASE, USER);
		assertThat(files.sources().keySet()).allMatch((path) -> path.startsWith("com/user/"));
		assertThat(files.sources().get("com/user/UserStock.java")).contains("import com.base.OldBucket;")
			.contains("OldEntry reserve(OldBucket b);");
		assertThat(files.resources().get(PackageIndex.PATH)).isEqualTo("a:user@1.0.0\tcom.user\t\n");
		assertThat(files.resources().keySet()).noneMatch((path) -> path.contains("a-base"));
	}

	@Test
	void theWitAndItsIndexGoIntoTheJar() {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS, BASE, USER);
		assertThat(files.resources()).containsEntry("META-INF/wit/a-base@1.2.0/text0.wit", BASE)
			.containsEntry("META-INF/wit/a-user@1.0.0/text1.wit", USER);
		assertThat(files.resources().get(PackageIndex.PATH))
			.isEqualTo("a:base@1.2.0\ta.base\t\na:user@1.0.0\ta.user\t\n");
	}

	@Test
	void everyJavaPackageIsNullMarkedAndSaysWhereItIsFrom() {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS, BASE, USER);
		assertThat(files.sources().get("a/base/package-info.java")).contains("@NullMarked")
			.contains("{@code a:base@1.2.0}");
		assertThat(files.sources().values()).allMatch((text) -> text.startsWith("// Generated from a:"));
	}

	@Test
	void versionsOfOneTrackAreOneJavaPackageOfTheNewest() {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS, """
				package a:base@1.1.0;
				interface types { record entry { value: string } }
				""", BASE, """
				package a:user;
				interface one { use a:base/types@1.1.0.{entry}; f: func(e: entry); }
				interface two { use a:base/types@1.2.0.{entry}; f: func(e: entry); }
				""");
		assertThat(files.sources()).containsKey("a/base/Bucket.java");
		assertThat(files.sources().get("a/user/UserOne.java")).contains("import a.base.Entry;");
		assertThat(files.sources().get("a/user/UserTwo.java")).contains("import a.base.Entry;");
		assertThat(files.resources().get(PackageIndex.PATH)).contains("a:base@1.1.0\ta.base\t\n")
			.contains("a:base@1.2.0\ta.base\t\n");
	}

	@Test
	void theNewestOfHugeVersionsIsFound() {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS,
				"package a:b@1.18446744073709551615.0; interface s { f: func(); g: func(); }",
				"package a:b@1.9223372036854775807.0; interface s { f: func(); }");
		assertThat(files.sources().get("a/b/BS.java")).contains("void g();");
	}

	@Test
	void anOlderVersionThatIsNoSubsetIsRefused() {
		assertThatExceptionOfType(GenerationException.class)
			.isThrownBy(() -> Generation.of(GeneratorSettings.DEFAULTS, """
					package a:base@1.1.0;
					interface types { record entry { value: u8 } }
					""", BASE))
			.withMessageContaining("a:base@1.1.0")
			.withMessageContaining("a:base@1.2.0")
			.withMessageContaining("'entry' of interface 'types'");
		assertThatExceptionOfType(GenerationException.class)
			.isThrownBy(() -> Generation.of(GeneratorSettings.DEFAULTS, """
					package a:base@1.1.0;
					interface gone { f: func(); }
					""", BASE))
			.withMessageContaining("interface 'gone'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			world w { import extra: func(); } | world w { } | import 'extra' of world 'w'
			world w { export run: func(); } | world w { export run: func(x: u8); } | export 'run' of world 'w'
			world w { import i: interface { f: func(); } } | world w { import i: interface { g: func(); } } \
			| 'f' of import 'i' of world 'w'
			world w { import s; } interface s { } | world w { } interface s { } | import 'a:base/s@1' of world 'w'
			world w { record r { x: u8 } } | world w { record r { y: u8 } } | 'r' of world 'w'
			world w { } | world v { } | world 'w'
			""")
	void anOlderVersionWhoseWorldIsNoSubsetIsRefused(String older, String newer, String what) {
		assertThatExceptionOfType(GenerationException.class)
			.isThrownBy(() -> Generation.of(GeneratorSettings.DEFAULTS, "package a:base@1.2.0; " + older,
					"package a:base@1.3.0; " + newer))
			.withMessageContaining("but " + what + " of the older");
	}

	@Test
	void aNewerWorldMayHaveMore() {
		assertThat(Generation.of(GeneratorSettings.DEFAULTS,
				"package a:base@1.2.0; interface s { } world w { import s; import i: interface { f: func(); } }", """
						package a:base@1.3.0;
						interface s { }
						world w { import s; import i: interface { f: func(); g: func(); } export run: func(); }
						""")
			.sources()).containsKey("a/base/BaseWWorld.java");
	}

	@Test
	void threeTracksOfOnePackageStandSideBySide() {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withMappings(List.of(PackageMapping.parse("a:b@0.1.0=a.b.v01:V01"),
					PackageMapping.parse("a:b@0.2.0=a.b.v02:V02"), PackageMapping.parse("a:b@0.3.0-draft=a.b")));
		GeneratedFiles files = Generation.of(settings, "package a:b@0.1.0; interface s { f: func(); }",
				"package a:b@0.2.0; interface s { f: func(); }", "package a:b@0.3.0-draft; interface s { f: func(); }");
		assertThat(files.sources()).containsKeys("a/b/v01/V01BS.java", "a/b/v02/V02BS.java", "a/b/BS.java");
	}

	@Test
	void packagesThatWouldMeetAreRefusedWithBothNames() {
		assertThatExceptionOfType(GenerationException.class)
			.isThrownBy(() -> Generation.of(GeneratorSettings.DEFAULTS, "package a:b@0.1.0; interface s { f: func(); }",
					"package a:b@0.2.0; interface s { f: func(); }"))
			.withMessageContaining("a:b@0.1.0")
			.withMessageContaining("a:b@0.2.0");
	}

	@Test
	void streamsOfWasiIoAreResourcesThereAndJavaStreamsElsewhere() {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS, """
				package wasi:io@0.2.12;
				interface streams {
					resource input-stream { read: func(); }
					resource output-stream { splice: func(src: borrow<input-stream>); }
				}
				""", """
				package a:b;
				interface s {
					use wasi:io/streams@0.2.12.{input-stream, output-stream};
					f: func(in: input-stream) -> result<tuple<input-stream, option<output-stream>>>;
				}
				""");
		assertThat(files.sources().get("wasi/io/IoOutputStream.java")).contains("void splice(IoInputStream src);");
		assertThat(files.sources().get("a/b/BS.java"))
			.contains("Tuple2<InputStream, Optional<OutputStream>> f(InputStream in);")
			.contains("import java.io.InputStream;");
	}

	@Test
	void anErrorTypeOfADependencyHasTheDependencysException() {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withProvided(List.of(PackageMapping.parse("a:base=com.base")));
		GeneratedFiles files = Generation.of(settings, """
				package a:base;
				interface types { enum error { one } enum other-error { two } f: func() -> result<_, error>; }
				""", """
				package a:user;
				interface stock {
					use a:base/types.{error, other-error};
					f: func() -> result<_, error>;
					g: func() -> result<_, other-error>;
				}
				""");
		assertThat(files.sources().get("a/user/UserStock.java")).contains("@throws com.base.BaseException.One")
			.contains("@throws OtherException.Two");
		assertThat(files.sources()).containsKey("a/user/OtherException.java")
			.doesNotContainKey("a/user/BaseException.java");
	}

	@Test
	void aMappingOfNoPackageIsRefusedWithThoseThatAreThere() {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withMappings(List.of(PackageMapping.parse("a:bsae@1.2.0=com.base")));
		assertThatExceptionOfType(GenerationException.class).isThrownBy(() -> Generation.of(settings, BASE, USER))
			.withMessageContaining("a:bsae@1.2.0")
			.withMessageContaining("there is a:base@1.2.0, a:user@1.0.0");
		assertThat(Generation.of(settings.withSharedMappings(true), BASE, USER).sources())
			.containsKey("a/user/UserStock.java");
	}

	@Test
	void aMappingOfAPackageThatADependencyHasElsewhereIsRefused() {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withProvided(List.of(PackageMapping.parse("a:base@1.2.0=com.base:Old")))
			.withMappings(List.of(PackageMapping.parse("a:base@1.2.0=com.mine")));
		assertThatExceptionOfType(GenerationException.class).isThrownBy(() -> Generation.of(settings, BASE, USER))
			.withMessageContaining("'com.base'")
			.withMessageContaining("'com.mine'");
	}

	@Test
	void aNewerVersionThanADependencyHasIsRefusedWithBoth() {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withProvided(List.of(PackageMapping.parse("a:base@1.1.9=com.base")));
		assertThatExceptionOfType(GenerationException.class).isThrownBy(() -> Generation.of(settings, BASE, USER))
			.withMessageContaining("a:base@1.2.0")
			.withMessageContaining("a:base@1.1.9");
	}

	@Test
	void anOlderVersionThanADependencyHasIsTheDependencys() {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withProvided(List.of(PackageMapping.parse("a:base@1.10.0=com.base")));
		assertThat(Generation.of(settings, BASE, USER).sources().get("a/user/UserStock.java"))
			.contains("import com.base.Bucket;");
	}

	@Test
	void aMethodHasTheFirstSentenceOfAnErrorCaseAndItsExceptionTheRest() {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS, """
				package a:b;
				interface s {
					variant error {
						/// It is gone. Ask again later.
						gone,
					}
					f: func() -> result<_, error>;
				}
				""");
		assertThat(files.sources().get("a/b/BS.java")).contains("@throws BException.Gone It is gone.\n");
		assertThat(files.sources().get("a/b/BException.java")).contains("Ask again later.");
	}

	@Test
	void anOverloadThrowsWhatTheWholeMethodThrows() {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS, """
				package a:b;
				interface s {
					variant error {
						/// It is gone.
						gone,
						other(string),
					}
					f: async func(x: u8, y: option<u8>, z: option<u8>) -> result<_, error>;
				}
				""");
		String thrown = """
					 * @throws BException.Gone It is gone.
					 * @throws BException.Other for the error {@code other}
				""";
		for (String form : List.of("BS", "ReactiveBS")) {
			String text = files.sources().get("a/b/" + form + ".java");
			assertThat(text.split(Pattern.quote(thrown), -1)).as(form).hasSize(4);
		}
	}

	@Test
	void anInlineImportAndAnInlineExportOfOneLabelAreTwoInterfaces(@TempDir Path folder) throws Exception {
		GeneratedFiles files = Generation.of(GeneratorSettings.DEFAULTS, """
				package a:b;
				world w {
					import a: interface { record r { x: u8 } f: func(v: r); }
					export a: interface { record r { y: string } g: async func(v: r) -> r; }
				}
				world v { include w; }
				""");
		try (Compiled compiled = Generation.compile(files, folder)) {
			Class<?> imported = compiled.load("a.b.BWWorld$Imports$A");
			Class<?> exported = compiled.load("a.b.BWWorld$Exports$A");
			Class<?> given = imported.getMethods()[0].getParameterTypes()[0];
			Method taking = Arrays.stream(exported.getMethods())
				.filter((method) -> "g".equals(method.getName()))
				.findFirst()
				.orElseThrow();
			assertThat(given.getRecordComponents()[0].getType()).isEqualTo(int.class);
			assertThat(taking.getReturnType().getRecordComponents()[0].getType()).isEqualTo(String.class);
			assertThat(compiled.load("a.b.BVWorld$Exports$A").getMethods()).extracting(Method::getName).contains("g");
		}
	}

}
