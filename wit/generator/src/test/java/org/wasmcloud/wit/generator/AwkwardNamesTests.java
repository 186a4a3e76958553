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

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple2;
import org.wasmcloud.wit.bindings.TupleN;
import org.wasmcloud.wit.bindings.WitException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Names that Java has other ideas about, and shapes of unusual size: generated, compiled
 * and read back. Round trips use them.
 */
class AwkwardNamesTests {

	@Test
	void constantsKeepTheirWordsApart() {
		assertThat(constants(type("Null"))).containsExactly("INT", "STRING", "INTEGER", "A1", "A_1", "CLASS", "VALUES");
	}

	@Test
	void componentsThatJavaForbidsEndWithAnUnderscore() {
		assertThat(type("AwkwardRecord").getRecordComponents()).extracting(RecordComponent::getName)
			.containsExactly("object", "hashCode_", "clone_", "new_", "class_", "toString_", "getClass_", "wait_",
					"this_", "a1", "a_1", "notify_", "finalize_", "value", "other", "fixed", "words", "numbers",
					"doubles", "names", "maybe", "cp", "that");
	}

	@Test
	void anEmptyRecordIsARecordWithoutComponents() throws Exception {
		Object one = type("Empty").getConstructor().newInstance();
		assertThat(one).isEqualTo(type("Empty").getConstructor().newInstance());
	}

	@ParameterizedTest
	@CsvSource({ "String, java.lang.String", "Integer, int", "List, java.util.List<java.lang.String>", "Error, int",
			"Override, boolean", "Throwable, byte[]", "Long, java.lang.Long", "DnsX, int", "Nullable, java.lang.String",
			"Objects, java.util.List<byte[]>" })
	void thePayloadOfACaseIsTheTypeThatItsNameHides(String name, String payload) {
		RecordComponent[] components = type("AwkwardObject$" + name).getRecordComponents();
		assertThat(components).hasSize(1);
		assertThat(components[0].getName()).isEqualTo("value");
		assertThat(components[0].getGenericType().getTypeName()).isEqualTo(payload);
	}

	@Test
	void aCaseNamedLikeItsVariantEndsWithAnUnderscore() {
		assertThat(type("Shape$Shape_").isRecord()).isTrue();
		assertThat(type("Shape$Other").getRecordComponents()[0].getType()).isEqualTo(type("Other"));
	}

	@Test
	void aCaseNamedLikeItsPayloadHasThatTypeAndNotItself() {
		assertThat(type("Dates$Day").getRecordComponents()[0].getType()).isEqualTo(type("Day"));
		assertThat(type("Dates$Day")).isNotEqualTo(type("Day"));
	}

	@Test
	void casesThatDifferInBordersOnlyAreTwoFilesOnEveryFileSystem() {
		assertThat(type("AwkwardObject$AB").isRecord()).isTrue();
		assertThat(type("AwkwardObject$Ab_").isRecord()).isTrue();
	}

	@Test
	void methodsThatJavaHasAlreadyEndWithAnUnderscore() {
		assertThat(methods(type("AwkwardFactory"))).contains("close", "close_", "clone_", "hashCode_", "equals_",
				"toString", "notify_", "factoryReset", "reset", "set", "factoryClass", "finish", "wait_");
		assertThat(methods(type("AwkwardOther"))).contains("class_", "this_", "getClass_", "close", "equals_",
				"hashCode");
	}

	@Test
	void anOverloadNeverMeetsAMethodOfObject() {
		assertThat(type("AwkwardOther").getDeclaredMethods())
			.filteredOn((method) -> "hashCode".equals(method.getName()))
			.extracting(Method::getParameterCount)
			.containsExactly(1);
		assertThat(type("AwkwardFactory").getDeclaredMethods())
			.filteredOn((method) -> "toString".equals(method.getName()))
			.extracting(Method::getParameterCount)
			.containsExactly(1);
	}

	@Test
	void aSetterHasNoOverloads() {
		assertThat(type("AwkwardFactory").getDeclaredMethods()).filteredOn((method) -> "setX".equals(method.getName()))
			.extracting(Method::getParameterCount)
			.containsExactly(1);
	}

	@Test
	void constructorAndStaticsOfOneNameStandSideBySide() {
		assertThat(type("AwkwardFactory$Factory").getDeclaredMethods()).extracting(Method::getName)
			.contains("create", "create_", "new_", "from");
	}

	@Test
	void aVariantOf97CasesIsWhole() throws Exception {
		Class<?>[] cases = type("Wide").getPermittedSubclasses();
		assertThat(cases).hasSize(97);
		assertThat(type("Wide$Case_96").getConstructor(long.class).newInstance(7L)).hasToString("Case_96[value=7]");
	}

	@Test
	void seventyFlagsAreSetAndReadOneByOne() throws Exception {
		Class<?> many = type("Many");
		Object[] flags = type("Many$Flag").getEnumConstants();
		assertThat(flags).hasSize(70);
		Object none = many.getMethod("of", Collection.class).invoke(null, List.of());
		Object last = many.getMethod("with", type("Many$Flag")).invoke(none, flags[69]);
		assertThat(many.getMethod("contains", type("Many$Flag")).invoke(last, flags[69])).isEqualTo(true);
		assertThat(many.getMethod("contains", type("Many$Flag")).invoke(last, flags[68])).isEqualTo(false);
		assertThat(many.getMethod("toSet").invoke(last)).isEqualTo(Set.of(flags[69]));
		assertThat(many.getMethod("without", type("Many$Flag")).invoke(last, flags[69])).isEqualTo(none)
			.hasSameHashCodeAs(none);
		assertThat(last).hasToString("Many[FLAG69]").isNotEqualTo(none);
	}

	@Test
	void aTupleOfTwentyIsATupleN() throws Exception {
		assertThat(type("AwkwardFactory").getMethod("big", TupleN.class, TupleN.class).getReturnType())
			.isEqualTo(TupleN.class);
	}

	@Test
	void recordsCompareAndPrintByContent() throws Exception {
		Object one = awkwardRecord(255, new byte[] { 1, 2 });
		Object same = awkwardRecord(255, new byte[] { 1, 2 });
		assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
		assertThat(one).isNotEqualTo(awkwardRecord(255, new byte[] { 1, 3 }));
		assertThat(one.toString()).contains("notify_=2 bytes").contains("value=[1 byte]").contains("that=x");
	}

	@Test
	void recordsCopyListsAndRefuseToChange() throws Exception {
		List<byte[]> list = new ArrayList<>(List.of(new byte[1]));
		Object record = awkwardRecord(1, new byte[1], list);
		list.clear();
		assertThat((List<?>) type("AwkwardRecord").getMethod("value").invoke(record)).hasSize(1).isUnmodifiable();
	}

	@Test
	void aValueOutOfRangeIsRefusedWhereItIsMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> awkwardRecord(256, new byte[1]))
			.withMessageContaining("object")
			.withMessageContaining("256");
	}

	@Test
	void exceptionsHaveAClassForEachCaseAndTwoConstructors() throws Exception {
		Class<?> exception = type("AwkwardException");
		assertThat(exception.getSuperclass()).isEqualTo(WitException.class);
		assertThat(Arrays.stream(exception.getPermittedSubclasses()).map(Class::getSimpleName)).containsExactly("Error",
				"Close", "Clone", "String", "Result", "Null", "Object", "List", "Opt", "Exception",
				"AwkwardException_");
		Constructor<?> constructor = type("AwkwardException$Result").getConstructor(Result.class, String.class,
				Throwable.class);
		Throwable cause = new IllegalStateException("why");
		WitException thrown = (WitException) constructor.newInstance(Result.ok(1), "text", cause);
		assertThat(thrown).hasMessage("text").hasCause(cause);
		assertThat(exception.getMethod("error").invoke(thrown))
			.isEqualTo(type("AwkwardError$Result").getConstructor(Result.class).newInstance(Result.ok(1)));
		assertThat((WitException) type("AwkwardException$Opt").getConstructor(String.class)
			.newInstance(new Object[] { null })).hasMessage("opt");
	}

	@ParameterizedTest
	@CsvSource({ "text, AwkwardStringException", "numbers, AwkwardListU32Exception",
			"tuples, AwkwardTupleU8StringException", "flagged, OtherFlagsException", "recorded, StreamException",
			"handleTyped, FactoryException", "oldAsync, AwkwardRuntimeException", "typed, OtherException",
			"otherTyped, AwkwardException" })
	void everyErrorTypeHasItsException(String method, String exception) {
		assertThat(methods(type("AwkwardOther"))).contains(method);
		assertThat(type(exception)).isAssignableTo(WitException.class);
	}

	@Test
	void whatIsDeprecatedIsAnnotatedInEveryOverload() {
		assertThat(type("AwkwardOther").getDeclaredMethods()).filteredOn((method) -> method.getName().startsWith("old"))
			.hasSize(3)
			.allMatch((method) -> method.isAnnotationPresent(Deprecated.class));
	}

	@Test
	void aFeatureThatIsNamedIsThereAndAnotherIsNot() {
		assertThat(methods(type("AwkwardOther"))).contains("preview").doesNotContain("experiment");
	}

	@Test
	void streamsInSignaturesAreJavaOnesAndInValuesCarriers() throws Exception {
		assertThat(type("AwkwardOther").getMethod("opt").getGenericReturnType().getTypeName())
			.isEqualTo("java.util.Optional<org.wasmcloud.wit.bindings.ByteStream>");
		assertThat(Arrays.stream(type("AwkwardStream").getRecordComponents())
			.map((component) -> component.getGenericType().getTypeName()))
			.containsExactly("org.wasmcloud.wit.bindings.ByteStream",
					"org.wasmcloud.wit.bindings.ElementStream<java.lang.String>",
					"java.util.concurrent.CompletableFuture<java.lang.String>", "test.awkward.AwkwardFactory",
					"org.wasmcloud.wit.bindings.ErrorContext");
	}

	@Test
	void aWorldNestsWhatItSaysItself() {
		assertThat(methods(type("AwkwardWWorld$Imports"))).contains("go", "log", "from");
		assertThat(methods(type("AwkwardWWorld$ReactiveImports"))).contains("go", "log", "from");
		assertThat(methods(type("AwkwardWWorld$Imports$Inline"))).contains("f", "make");
		assertThat(methods(type("AwkwardWWorld$Imports$Imports_"))).contains("f");
		assertThat(methods(type("AwkwardWWorld$Exports"))).contains("run");
		assertThat(methods(type("AwkwardWWorld$Exports$ReactiveExports_"))).contains("g");
		assertThat(type("InWorld").isRecord()).isTrue();
	}

	@Test
	void typesThatWouldHaveOneNameAreToldApartByTheirInterface() {
		assertThat(type("AwkwardError").isSealed()).isTrue();
		assertThat(type("OtherError").isSealed()).isTrue();
		assertThat(type("StoreAwkwardStore").isRecord()).isTrue();
		assertThat(type("AwkwardStore").isInterface()).isTrue();
		assertThat(type("AwkwardAwkwardStore").isInterface()).isTrue();
	}

	private static Object awkwardRecord(int object, byte[] bytes) throws Exception {
		return awkwardRecord(object, bytes, List.of(new byte[1]));
	}

	private static Object awkwardRecord(int object, byte[] bytes, List<byte[]> value) throws Exception {
		try {
			return type("AwkwardRecord").getConstructors()[0].newInstance(object, 1, 1L, (int) 'x', "", (byte) 1, 1f,
					1d, true, 1L, -1L, bytes, null, value, Tuple2.of(bytes, 1), new byte[4], List.of("a", "b"),
					new float[] { 1 }, new double[] { 2 }, Map.of("k", bytes), Optional.of("y"), null, "x");
		}
		catch (InvocationTargetException ex) {
			throw (Exception) ex.getCause();
		}
	}

	private static Class<?> type(String name) {
		return BoundPackages.awkward().load("test.awkward." + name);
	}

	private static List<String> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
	}

	private static List<String> methods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).distinct().toList();
	}

}
