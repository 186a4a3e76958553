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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All packages of the project at once, where its own build lets them go.
 */
class AllPackagesTests {

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]*\\.(\\w+);$", Pattern.MULTILINE);

	private static GeneratedFiles files;

	private static Compiled compiled;

	@BeforeAll
	static void compile(@TempDir Path folder) {
		files = ContractPackages.generateAll();
		compiled = Generation.compile(files, folder);
	}

	@AfterAll
	static void close() {
		compiled.close();
	}

	@ParameterizedTest
	@CsvSource({ "keyvalue.KeyvalueStore", "keyvalue.Bucket", "messaging.MessagingConsumer", "blobstore.Blobstore",
			"postgres.PgValue", "secrets.SecretValue", "host.HostWorkloadLifecycle", "sqldb.SqlDb", "ml.MlInference",
			"sensors.Sensors", "configservice.ConfigService", "latticecontrol.LatticeController", "logging.Logging",
			"config.ConfigStore", "io.IoInputStream", "io.IoPoll", "http.HttpHandler", "http.HttpClient",
			"filesystem.Descriptor", "filesystem.ReactiveDescriptor", "cli.CliRun", "clocks.ClocksMonotonicClock",
			"random.Random", "sockets.IpNameLookupErrorCode", "sockets.IpNameLookupException",
			"sockets.SocketsException", "wasi.keyvalue.WasiKeyvalueStore", "wasi.messaging.WasiMessage",
			"wasi.messaging.WasiMessagingCoreWorld", "wasi.blobstore.WasiOutgoingValue", "wasi.sql.WasiSqlException",
			"wasi.nn.WasiNnException", "messaging.v02.V02MessagingConsumer", "postgres.v01.V01PgValue",
			"http.v02.V02HttpOutgoingHandler", "filesystem.v02.V02Descriptor", "cli.v02.V02CliRun",
			"clocks.v02.V02ClocksWallClock", "random.v02.V02Random", "sockets.v02.V02TcpSocket",
			"phase1.keyvalue.Phase1KeyValue", "phase1.messaging.Phase1Messaging", "phase1.blobstore.Phase1Blobstore",
			"phase1.httpserver.Phase1HttpServer", "phase1.httpclient.Phase1HttpClient" })
	void everyGenerationIsWhereTheDesignWantsIt(String type) {
		assertThat(files.sources()).containsKey("org/wasmcloud/contract/" + type.replace('.', '/') + ".java");
	}

	@ParameterizedTest
	@CsvSource({ "keyvalue", "messaging", "blobstore", "sql", "postgres", "http", "filesystem", "cli", "clocks",
			"random", "sockets" })
	void noTwoTypesOfACapabilityHaveOneSimpleName(String capability) {
		Map<String, List<String>> names = new TreeMap<>();
		for (String path : files.sources().keySet()) {
			String name = path.substring(path.lastIndexOf('/') + 1);
			if (path.contains("/" + capability + "/") && !"package-info.java".equals(name)) {
				names.computeIfAbsent(name, (key) -> new ArrayList<>()).add(path);
			}
		}
		assertThat(names).isNotEmpty().allSatisfy((name, paths) -> assertThat(paths).hasSize(1));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void nothingIsImportedThatIsNotUsed(String path) {
		String text = files.sources().get(path);
		String code = text.replaceAll("(?s)/\\*\\*.*?\\*/", "").replaceAll("(?m)^import .*$", "");
		Matcher imports = IMPORT.matcher(text);
		while (imports.find()) {
			assertThat(code).containsPattern("\\b" + imports.group(1) + "\\b");
		}
		assertThat(text).doesNotContain("@SuppressWarnings");
	}

	@Test
	void payloadsOfCasesAreTheTypesThatTheyHide() {
		assertThat(payload("postgres.PgValue$Date")).isEqualTo(load("postgres.Date"));
		assertThat(payload("postgres.PgValue$Integer")).isEqualTo(int.class);
		assertThat(payload("secrets.SecretValue$String")).isEqualTo(String.class);
		assertThat(payload("sockets.IpAddress$Ipv4").getName()).isEqualTo("org.wasmcloud.wit.bindings.Tuple4");
	}

	private static Class<?> payload(String type) {
		return load(type).getRecordComponents()[0].getType();
	}

	private static Class<?> load(String type) {
		return compiled.load("org.wasmcloud.contract." + type);
	}

	static Stream<String> sources() {
		return files.sources().keySet().stream();
	}

}
