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

package org.wasmcloud.wit.generator.mapping;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JavaNamesTests {

	@ParameterizedTest
	@CsvSource({ "keyvalue, store, KeyvalueStore", "messaging, messaging, Messaging",
			"lattice-control, lattice-controller, LatticeController", "keyvalue, key-value, KeyValue",
			"thread, thread, ThreadThread", "http, incoming-handler, HttpIncomingHandler" })
	void anInterfaceIsNamedAfterPackageAndInterface(String packageName, String face, String expected) {
		Names names = Names.of("package a:" + packageName + "; interface " + face + " { f: func(); }",
				"a:" + packageName + "=a.b");
		assertThat(names.interfaceName(face)).isEqualTo(expected);
	}

	@Test
	void thePrefixStandsInFrontAndReactiveInFrontOfThat() {
		Names names = Names.of("""
				package wasi:keyvalue@0.2.0-draft;
				interface store {
					variant error { timeout }
					open: async func() -> result<_, error>;
				}
				world imports { import store; }
				""", "wasi:keyvalue@0.2.0-draft=org.wasmcloud.contract.wasi.keyvalue:Wasi");
		assertThat(names.java().interfaceName(names.face("store"), Form.REACTIVE))
			.hasToString("org.wasmcloud.contract.wasi.keyvalue.ReactiveWasiKeyvalueStore");
		assertThat(names.typeName("store", "error")).isEqualTo("WasiKeyvalueError");
		assertThat(names.exception("store", "open")).isEqualTo("WasiKeyvalueException");
		assertThat(names.java().worldName(names.definition().worlds().get(0)).simpleName())
			.isEqualTo("WasiKeyvalueImportsWorld");
		assertThat(names.beans().of(names.face("store"), Form.BLOCKING)).isEqualTo("wasiKeyvalueStore");
		assertThat(names.beans().of(names.face("store"), Form.REACTIVE)).isEqualTo("wasiReactiveKeyvalueStore");
	}

	@Test
	void aWorldThatBeginsWithThePackageHasItsOwnNameAlone() {
		Names names = Names.of("package wasi:messaging; world messaging-core { }",
				"wasi:messaging=org.wasmcloud.contract.wasi.messaging:Wasi");
		assertThat(names.java().worldName(names.definition().worlds().get(0)).simpleName())
			.isEqualTo("WasiMessagingCoreWorld");
	}

	@Test
	void beanNamesBeginWithTheNameSpace() {
		Names names = Names
			.of("""
					package wasmcloud:keyvalue@0.2.0;
					interface store { open: async func(); }
					interface values { resource outgoing-value { constructor(); } resource r { make: async static func() -> r; } }
					"""
				.replace("async static", "static async"), "wasmcloud:keyvalue@0.2.0=a.b");
		assertThat(names.beans().of(names.face("store"), Form.BLOCKING)).isEqualTo("wasmcloudKeyvalueStore");
		assertThat(names.beans().of(names.face("store"), Form.REACTIVE)).isEqualTo("wasmcloudReactiveKeyvalueStore");
		assertThat(names.beans().ofFactory(names.type("values", "outgoing-value"), Form.BLOCKING))
			.isEqualTo("wasmcloudOutgoingValueFactory");
		assertThat(names.beans().ofFactory(names.type("values", "r"), Form.REACTIVE))
			.isEqualTo("wasmcloudReactiveRFactory");
	}

	@Test
	void theBeanOfAnOlderGenerationHasItsPrefix() {
		Names names = Names.of("package wasi:http@0.2.12; interface outgoing-handler { handle: func(); }",
				"wasi:http@0.2.12=org.wasmcloud.contract.http.v02:V02");
		assertThat(names.beans().of(names.face("outgoing-handler"), Form.BLOCKING))
			.isEqualTo("wasiV02HttpOutgoingHandler");
	}

	@Test
	void ofTwoTypesWithOneNameThatOfTypesKeepsIt() {
		Names names = Names.of("""
				package wasi:sockets@0.3.0;
				interface ip-name-lookup {
					enum error-code { unknown }
					resolve: func() -> result<_, error-code>;
				}
				interface types {
					enum error-code { unknown }
					bind: func() -> result<_, error-code>;
				}
				""", "wasi:sockets@0.3.0=org.wasmcloud.contract.sockets");
		assertThat(names.typeName("types", "error-code")).isEqualTo("ErrorCode");
		assertThat(names.exception("types", "bind")).isEqualTo("SocketsException");
		assertThat(names.typeName("ip-name-lookup", "error-code")).isEqualTo("IpNameLookupErrorCode");
		assertThat(names.exception("ip-name-lookup", "resolve")).isEqualTo("IpNameLookupException");
	}

	@Test
	void aNameOfJavaLangOrOfTheMappingGetsThePackageInFront() {
		Names names = Names.of("""
				package wasi:io@0.2.0;
				interface streams {
					resource error { }
					resource input-stream { read: func() -> result<_, error>; }
					record %list { a: u8 }
					enum runtime-error { out }
					run: func() -> result<_, runtime-error>;
				}
				""", "wasi:io@0.2.0=a.b");
		assertThat(names.typeName("streams", "error")).isEqualTo("IoError");
		assertThat(names.typeName("streams", "input-stream")).isEqualTo("IoInputStream");
		assertThat(names.typeName("streams", "list")).isEqualTo("IoList");
		assertThat(names.exception("streams", "[method]input-stream.read")).isEqualTo("IoException");
		assertThat(names.exception("streams", "run")).isEqualTo("IoRuntimeException");
	}

	@Test
	void theResourceAtTheFrontOfAFunctionIsDropped() {
		Names names = Names.of("""
				package a:b;
				interface types {
					resource incoming-value {
						incoming-value-consume-sync: static func(this: incoming-value) -> list<u8>;
						incoming-value-size: func() -> u64;
						size: func() -> u64;
						incoming-value-new: func();
						incoming-value-hash-code: func() -> u32;
					}
					resource outgoing-value {
						new-outgoing-value: static func() -> outgoing-value;
						finish: static func(this: outgoing-value);
					}
				}
				""", "a:b=a.b");
		assertThat(names.method("types", "[static]incoming-value.incoming-value-consume-sync"))
			.isEqualTo("consumeSync");
		assertThat(names.method("types", "[method]incoming-value.incoming-value-size")).isEqualTo("incomingValueSize");
		assertThat(names.method("types", "[method]incoming-value.incoming-value-new")).isEqualTo("incomingValueNew");
		assertThat(names.method("types", "[method]incoming-value.incoming-value-hash-code"))
			.isEqualTo("incomingValueHashCode");
		assertThat(names.method("types", "[static]outgoing-value.new-outgoing-value")).isEqualTo("newOutgoingValue");
	}

	@Test
	void aStaticThatTakesItsOwnHandleConsumesIt() {
		Names names = Names.of("""
				package a:b;
				interface types {
					resource value {
						constructor();
						finish: static func(this: value, n: u8);
						compare: static func(one: borrow<value>);
						get: func();
					}
					go: func();
				}
				""", "a:b=a.b");
		assertThat(names.placement("types", "[static]value.finish")).isEqualTo(Placement.CONSUMING);
		assertThat(Placement.parameters(names.face("types").id(), names.function("types", "[static]value.finish")))
			.extracting(Member::name)
			.containsExactly("n");
		assertThat(names.placement("types", "[static]value.compare")).isEqualTo(Placement.FACTORY);
		assertThat(names.placement("types", "[constructor]value")).isEqualTo(Placement.FACTORY);
		assertThat(names.placement("types", "[method]value.get")).isEqualTo(Placement.INSTANCE);
		assertThat(names.placement("types", "go")).isEqualTo(Placement.INTERFACE);
	}

	@Test
	void newIsCreate() {
		Names names = Names.of("""
				package a:b;
				interface types { resource request { new: static func() -> request; } }
				""", "a:b=a.b");
		assertThat(names.method("types", "[static]request.new")).isEqualTo("create");
	}

	@Test
	void anErrorThatOnlyAnotherPackageThrowsHasItsExceptionThere() {
		assertThat(Names.of("""
				package a:b;
				interface types { enum error { one } }
				interface other { use types.{error as problem}; f: func() -> result<_, problem>; }
				""", "a:b=a.b").exception("other", "f")).isEqualTo("BException");
	}

	@Test
	void stringsAndTypedErrorsOfOnePackageHaveTwoExceptions() {
		Names names = Names.of("""
				package a:b;
				interface one { enum error { one } f: func() -> result<_, error>; g: func() -> result<_, string>; }
				""", "a:b=a.b");
		assertThat(names.exception("one", "f")).isEqualTo("BException");
		assertThat(names.exception("one", "g")).isEqualTo("BStringException");
	}

	@Test
	void twoPackagesInOnePlaceAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JavaNames(
					new PackageSet(List.of(Names.of("package a:b;", "a:b=x.y").definition(),
							Names.of("package a:c;", "a:c=x.y").definition())),
					List.of(PackageMapping.parse("a:b=x.y"), PackageMapping.parse("a:c=x.y"))))
			.withMessageContaining("a:b")
			.withMessageContaining("a:c");
	}

	@ParameterizedTest
	@CsvSource({ "acme:inventory@1.0.0, acme.inventory", "my-org:lattice-control, myorg.latticecontrol",
			"int:new, int_.new_" })
	void aPackageThatNobodyMappedIsNamedAfterItself(String wit, String expected) {
		assertThat(PackageMapping.of(PackageId.parse(wit)).javaPackage()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "a:b=com.acme, com.acme, ''", "a:b@1.0.0=com.acme:V1, com.acme, V1" })
	void aMappingIsParsed(String text, String javaPackage, String prefix) {
		assertThat(PackageMapping.parse(text).javaPackage()).isEqualTo(javaPackage);
		assertThat(PackageMapping.parse(text).prefix()).isEqualTo(prefix);
	}

	@ParameterizedTest
	@CsvSource({ "a:b", "a:b=com.int.x", "a:b=1x", "a:b=com.acme:v1", "ab=com.acme" })
	void aMappingThatIsNoneIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PackageMapping.parse(text)).withMessageContaining("'");
	}

}
