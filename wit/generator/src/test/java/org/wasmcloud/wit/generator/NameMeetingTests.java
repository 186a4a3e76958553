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
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.wit.bindings.Binding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Worlds and packages whose names meet those that generated code uses itself.
 */
class NameMeetingTests {

	@TempDir
	Path folder;

	@Test
	void anInlineInterfaceHidesNoTypeFromTheFunctionsBesideIt() {
		try (Compiled compiled = compile("""
				package t:z;
				interface i { record q { a: u8 } }
				world w {
					use i.{q as z};
					import target: interface { f: func(); }
					import optional: interface { f: func(); }
					import %string: interface { f: func(); }
					import override: interface { a: async func(); }
					import calls: interface { a: async func(); }
					import q: interface { f: func(); }
					import g: func(x: option<u8>, s: string) -> option<u8>;
					import h: async func(x: z) -> z;
					export objects: interface { a: async func(); }
					export mono: interface { a: async func(); }
					export scheduler: interface { a: async func(); }
					export r: async func(x: option<string>) -> result<stream<u8>, string>;
					export s: async func();
				}
				""")) {
			assertThat(methods(compiled.load("t.z.ZWWorld$Imports"))).contains("g", "h");
			assertThat(methods(compiled.load("t.z.ZWWorld$Imports$Optional"))).containsExactly("f");
			assertThat(methods(compiled.load("t.z.ZWWorld$Imports$Q_"))).containsExactly("f");
		}
	}

	@Test
	void theReactiveFormOfAnInlineInterfaceAndAnInterfaceCalledLikeItAreTwo() {
		try (Compiled compiled = compile("""
				package t:r;
				world w {
					import foo: interface { a: async func(); }
					import reactive-foo: interface { b: func(); }
					import bar: interface { a: func(); }
					import reactive-bar: interface { b: async func(); }
					export reactive-foo: interface { c: func(); }
					export foo: interface { d: async func(); }
					export FOO-x: interface { e: func(); }
					export f-OO-x: interface { e: func(); }
				}
				""")) {
			assertThat(methods(compiled.load("t.r.RWWorld$Imports$ReactiveFoo"))).containsExactlyInAnyOrder("a",
					"from");
			assertThat(methods(compiled.load("t.r.RWWorld$Imports$ReactiveFoo_"))).containsExactly("b");
			assertThat(methods(compiled.load("t.r.RWWorld$Imports$ReactiveBar"))).containsExactlyInAnyOrder("b",
					"from");
			assertThat(methods(compiled.load("t.r.RWWorld$Exports$ReactiveFoo"))).containsExactly("c");
			assertThat(methods(compiled.load("t.r.RWWorld$Exports$ReactiveFoo_"))).containsExactlyInAnyOrder("d",
					"from");
			assertThat(methods(compiled.load("t.r.RWWorld$Exports$FOoX_"))).containsExactly("e");
		}
	}

	@Test
	void aTypeCalledBeansIsNotTheBeansOfABinding() throws Exception {
		try (Compiled compiled = compile("""
				package t:b;
				interface i {
					resource beans { constructor(); a: async func(); }
					record reactive-beans-x { b: borrow<beans> }
					f: func(b: borrow<beans>) -> beans;
				}
				""")) {
			Class<?> type = compiled.load("t.b.Beans");
			Binding binding = (Binding) compiled.load("t.b.BIBinding").getField("INSTANCE").get(null);
			assertThat(binding.resources()).contains(type);
		}
	}

	@Test
	void twoErrorsWhoseExceptionsDifferInAnUnderscoreAreBothThrown() {
		try (Compiled compiled = compile("""
				package t:y@1.0.0;
				interface one {
					variant error { a, b }
					enum error-code { a }
					f: func() -> result<_, error>;
					g: func() -> result<_, error-code>;
				}
				""")) {
			assertThat(compiled.load("t.y.YException$A").getSuperclass()).isEqualTo(compiled.load("t.y.YException"));
			assertThat(compiled.load("t.y.YException_$A").getSuperclass()).isEqualTo(compiled.load("t.y.YException_"));
		}
	}

	@Test
	void aFunctionThatAWorldImportsAndExportsIsNamedOnEachSide() {
		try (Compiled compiled = compile("""
				package t:x;
				world w {
					import run: func(a: u8) -> string;
					export run: async func() -> result<u8, string>;
					import wait: func();
					export wait: func(a: u8, b: u8, c: u8);
					import to-string: func(a: u8);
					export to-string: func();
				}
				""")) {
			assertThat(methods(compiled.load("t.x.XWWorld$Imports"))).containsExactlyInAnyOrder("run", "wait_",
					"toString");
			assertThat(methods(compiled.load("t.x.XWWorld$Exports"))).containsExactlyInAnyOrder("run", "wait",
					"toString_", "from");
		}
	}

	@Test
	void aStaticThatTakesAnotherOwnersResourceOfItsNameIsMadeByTheFactory() {
		try (Compiled compiled = compile("""
				package t:s;
				interface other { resource r { finish: static func(x: r) -> u8; } }
				interface types {
					use other.{r as foreign};
					resource r {
						finish: static func(x: foreign) -> u8;
						end: static async func(x: r, y: foreign, z: borrow<foreign>) -> u8;
						take: static async func(x: foreign, y: r) -> r;
					}
				}
				""")) {
			assertThat(methods(compiled.load("t.s.R$Factory"))).containsExactlyInAnyOrder("finish", "take", "from");
			assertThat(methods(compiled.load("t.s.R"))).containsExactlyInAnyOrder("end", "close", "from");
			assertThat(methods(compiled.load("t.s.OtherR"))).containsExactlyInAnyOrder("finish", "close");
		}
	}

	@Test
	void aFunctionCalledFromIsNotTheConversionBetweenTheTwoForms() {
		try (Compiled compiled = compile("""
				package t:f;
				interface i {
					resource scheduler { a: async func(); }
					%from: func(x: option<string>);
					g: async func();
				}
				interface two { %from: async func(x: option<borrow<r>>, y: option<u8>); resource r { g: func(); } }
				interface plain { %from: func(x: option<string>); resource p { %from: func(o: option<borrow<p>>); } }
				interface handles {
					resource r {
						constructor();
						%from: func(o: option<borrow<r>>);
						g: async func();
					}
					resource s {
						%from: static async func(o: option<borrow<s>>, p: option<u8>) -> s;
						s-from: func(o: option<borrow<s>>);
					}
				}
				world w {
					import %from: func(x: option<string>, y: option<string>);
					import h: async func();
					export %from: func(x: option<string>);
				}
				""")) {
			for (String twoForms : List.of("FI", "ReactiveFI", "FTwo", "ReactiveFTwo", "HandlesR", "ReactiveHandlesR",
					"S$Factory", "ReactiveS$Factory", "FWWorld$Imports", "FWWorld$ReactiveImports")) {
				Class<?> type = compiled.load("t.f." + twoForms);
				assertThat(type.getDeclaredMethods()).as(twoForms)
					.filteredOn((method) -> method.getName().equals("from"))
					.singleElement()
					.matches((method) -> Modifier.isStatic(method.getModifiers()), "is the conversion");
				assertThat(methods(type)).as(twoForms).contains("from_");
			}
			assertThat(methods(compiled.load("t.f.S"))).contains("sFrom", "from");
			for (String oneForm : List.of("FPlain", "P", "FWWorld$Exports")) {
				assertThat(methods(compiled.load("t.f." + oneForm))).as(oneForm)
					.contains("from")
					.doesNotContain("from_");
			}
		}
	}

	@Test
	void aParameterOrFieldHidesNoJavaPackage() {
		try (Compiled compiled = compile("""
				package com:names@1.0.0;
				interface i {
					record check { a: u8 }
					record signature { s: string }
					record reply { x: u8 }
					record optional { o: option<u8> }
					record objects { java: string, org: list<string>, reactor: u8, com: u16 }
					variant v { objects(list<string>), check(u8), copied(list<list<string>>), %list(list<string>) }
					resource calls {
						n: func(java: option<calls>, org: check) -> option<objects>;
						m: async func(org: u8, java: option<u8>, reactor: list<optional>) -> result<v, signature>;
					}
					f: func(org: u8, java: check, com: list<v>) -> reply;
					g: async func(org: string, java: list<string>, reactor: option<u8>, com: v) -> result<reply, v>;
					h: async func(reactor: stream<u8>, java: option<stream<string>>, org: future<u8>) -> stream<v>;
				}
				""")) {
			assertThat(compiled.load("com.names.Objects").getRecordComponents()).extracting(RecordComponent::getName)
				.containsExactly("java_", "org_", "reactor", "com");
		}
	}

	@Test
	void theAdaptersOfAFactoryAndOfATypeCalledLikeItAreTwo() {
		try (Compiled compiled = compile("""
				package t:db;
				interface pool {
					resource connection { constructor(url: string); query: async func(q: string) -> string; }
					resource connection-factory { open: async func() -> connection; }
					resource w-world-imports { constructor(); a: async func(); }
				}
				world w { import factory: interface { a: async func(); } import a: async func(); }
				""")) {
			assertThat(methods(compiled.load("t.db.BlockingConnectionFactoryAdapter"))).contains("open");
			assertThat(methods(compiled.load("t.db.BlockingConnection_FactoryAdapter"))).contains("create");
		}
	}

	private Compiled compile(String text) {
		return Generation.compile(Generation.of(GeneratorSettings.DEFAULTS, text), this.folder);
	}

	private static String[] methods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).distinct().toArray(String[]::new);
	}

}
