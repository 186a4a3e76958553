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

package org.wasmcloud.spring.docs;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page "Getting started", followed to the letter.
 */
@ExtendWith(OutputCaptureExtension.class)
class GettingStartedTests {

	private static final Path PROJECT = GuidePage.ROOT.resolve("docs/src/test/resources/examples/getting-started");

	private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);

	private static final Pattern LOG = Pattern.compile("(?m)^wasmCloud keyvalue: default -> (\\w+) .*$");

	private final GuidePage page;

	GettingStartedTests() throws IOException {
		this.page = GuidePage.of("getting-started.md");
	}

	@Test
	void everyFileOfTheProjectIsShownWholeUnderItsName() throws IOException {
		List<GuidePage.Example> shown = Stream.of("xml", "java", "yaml")
			.flatMap((language) -> this.page.examples(language).stream())
			.toList();
		assertThat(shown).allSatisfy((example) -> {
			assertThat(example.code()).isEqualTo(example.wholeFile());
			assertThat(this.page.text()).contains("`" + PROJECT.relativize(example.file()) + "`:\n");
		});
		try (Stream<Path> files = Files.walk(PROJECT)) {
			assertThat(shown).extracting(GuidePage.Example::file)
				.containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile).toList());
		}
	}

	@Test
	void thePomNamesWhatThereIs() throws Exception {
		Document pom = document(PROJECT.resolve("pom.xml"));
		assertThat(text((Element) pom.getElementsByTagName("parent").item(0), "version"))
			.isEqualTo(SpringBootVersion.getVersion());
		List<String> ours = new ArrayList<>(artifacts(document(GuidePage.ROOT.resolve("starters/bom/pom.xml"))));
		ours.add("wasmcloud-spring-boot-bom");
		String classPath = System.getProperty("java.class.path");
		for (Element dependency : elements(pom, "dependency")) {
			String artifact = text(dependency, "artifactId");
			if (text(dependency, "groupId").equals("org.wasmcloud.spring")) {
				assertThat(ours).contains(artifact);
			}
			else {
				assertThat(classPath).contains(artifact + "-" + SpringBootVersion.getVersion() + ".jar");
			}
		}
	}

	@Test
	void theCommandBuildsWhatThePomNames() throws Exception {
		String command = this.page.text()
			.lines()
			.filter((line) -> line.startsWith("mvn ") && line.endsWith(" install"))
			.findFirst()
			.orElseThrow();
		List<String> modules = List.of(command.replaceAll(".* -pl (\\S+) -am .*", "$1").split(","));
		List<String> built = new ArrayList<>();
		for (String module : modules) {
			built.add(text(document(GuidePage.ROOT.resolve(module).resolve("pom.xml")).getDocumentElement(),
					"artifactId", 1));
		}
		assertThat(elements(document(PROJECT.resolve("pom.xml")), "dependency").stream()
			.filter((dependency) -> text(dependency, "groupId").equals("org.wasmcloud.spring"))
			.map((dependency) -> text(dependency, "artifactId"))).isSubsetOf(built);
	}

	@Test
	void theProjectStartsInMemoryAndAnswersAsShown(@TempDir Path folder, CapturedOutput output) throws Exception {
		run(folder, this::answersAsShown);
		assertThat(output).contains(logLine("memory"));
	}

	@Test
	@Tag("server")
	void theProjectStartsOnRedisAndAnswersAsShown(@TempDir Path folder, CapturedOutput output) throws Exception {
		String address = System.getenv("WASMCLOUD_TEST_REDIS");
		assertThat(address)
			.as("WASMCLOUD_TEST_REDIS: run 'scripts/servers start redis', "
					+ "then 'eval \"$(scripts/servers env redis)\"'")
			.isNotBlank();
		String bucket = "--wasmcloud.keyvalue.buckets.%s.name=getting-started-" + folder.getFileName() + "-%1$s";
		int colon = address.lastIndexOf(':');
		run(folder, this::answersAsShown, "--spring.profiles.active=redis",
				"--spring.data.redis.host=" + address.substring(0, colon),
				"--spring.data.redis.port=" + address.substring(colon + 1), bucket.formatted("links"),
				bucket.formatted("hits"));
		assertThat(output).contains("default -> redis (wasmcloud.keyvalue.backend names it)");
	}

	private void run(Path folder, Consumer<Integer> requests, String... arguments) throws Exception {
		FileSystemUtils.copyRecursively(PROJECT, folder);
		Path classes = Files.createDirectories(folder.resolve("target/classes"));
		compile(folder.resolve("src/main/java"), classes);
		FileSystemUtils.copyRecursively(folder.resolve("src/main/resources"), classes);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				getClass().getClassLoader())) {
			SpringApplication application = new SpringApplication(new DefaultResourceLoader(loader),
					loader.loadClass("com.example.links.LinksApplication"));
			List<String> all = new ArrayList<>(List.of(arguments));
			all.add("--server.port=0");
			try (ConfigurableApplicationContext context = application.run(all.toArray(String[]::new))) {
				requests.accept(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			}
		}
	}

	private void answersAsShown(int port) {
		MatchResult console = CONSOLE.matcher(this.page.text()).results().findFirst().orElseThrow();
		String[] calls = console.group(1).split("(?m)^\\$ ");
		assertThat(calls).hasSizeGreaterThan(3);
		for (String call : Arrays.asList(calls).subList(1, calls.length)) {
			List<String> lines = call.lines().toList();
			HttpResponse<String> response = send(lines.get(0).replace(":8080", ":" + port));
			assertThat("HTTP/1.1 " + response.statusCode()).as(lines.get(0)).isEqualTo(lines.get(1));
			for (String line : lines.subList(2, lines.size())) {
				int colon = line.indexOf(": ");
				if (colon >= 0) {
					assertThat(response.headers().firstValue(line.substring(0, colon))).as(lines.get(0))
						.hasValue(line.substring(colon + 2));
				}
				else {
					assertThat(response.body()).as(lines.get(0)).isEqualTo(line);
				}
			}
		}
	}

	private static HttpResponse<String> send(String curl) {
		List<String> words = List.of(curl.split(" "));
		assertThat(words.subList(0, 2)).containsExactly("curl", "-i");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(words.get(words.size() - 1)));
		if (words.contains("-X")) {
			String form = words.get(words.indexOf("-d") + 1);
			request.header("Content-Type", "application/x-www-form-urlencoded")
				.method(words.get(words.indexOf("-X") + 1), BodyPublishers.ofString(form));
		}
		try {
			return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError("no answer to " + curl, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private String logLine(String backend) {
		return LOG.matcher(this.page.text())
			.results()
			.filter((line) -> line.group(1).equals(backend))
			.findFirst()
			.orElseThrow()
			.group();
	}

	private static void compile(Path sources, Path classes) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-Xlint:all,-path,-classfile",
				"-Werror", "--release", "17", "-d", classes.toString()));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.as("the status of the compiler, whose messages are above")
			.isZero();
	}

	private static Document document(Path file) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
	}

	private static List<String> artifacts(Document pom) {
		return elements(pom, "dependency").stream().map((dependency) -> text(dependency, "artifactId")).toList();
	}

	private static List<Element> elements(Document document, String name) {
		List<Element> elements = new ArrayList<>();
		NodeList found = document.getElementsByTagName(name);
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	private static String text(Element element, String name) {
		return text(element, name, 0);
	}

	private static String text(Element element, String name, int index) {
		return element.getElementsByTagName(name).item(index).getTextContent().strip();
	}

}
