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

package org.wasmcloud.wit.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.wasmcloud.wit.generator.JavaGenerator;
import org.wasmcloud.wit.language.WitLoader;

/**
 * All that decides what is generated, as one number.
 */
final class Inputs {

	private final MessageDigest digest;

	private Inputs() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String fingerprint(WitGeneration generation, DependencyPackages provided) throws IOException {
		Inputs inputs = new Inputs();
		inputs.add(generation.mappings());
		inputs.add(generation.sharedMappings());
		inputs.add(new TreeSet<>(generation.features()));
		inputs.add(new TreeSet<>(generation.sensitive()));
		inputs.add(provided.mappings());
		inputs.add(provided.texts());
		for (Path root : generation.roots()) {
			inputs.addFiles(root);
		}
		for (Path deps : WitGeneration.depsBeside(generation.roots())) {
			inputs.addFiles(deps);
		}
		inputs.addCode(JavaGenerator.class);
		inputs.addCode(WitLoader.class);
		return HexFormat.of().formatHex(inputs.digest.digest());
	}

	private void add(Object part) {
		this.digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

	private void addFiles(Path root) throws IOException {
		add(root);
		if (!Files.exists(root)) {
			return;
		}
		for (Path file : files(root)) {
			if (WitGeneration.isWit(file)) {
				add(root.relativize(file));
				this.digest.update(Files.readAllBytes(file));
			}
			else if (isBinary(file)) {
				// The language refuses it, whatever is in it.
				add(root.relativize(file));
			}
		}
	}

	private static boolean isBinary(Path file) {
		String name = file.toString();
		return name.endsWith(".wasm") || name.endsWith(".wat");
	}

	/** The generator itself: another version of it makes other Java of the same WIT. */
	private void addCode(Class<?> type) throws IOException {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		if (source == null) {
			return;
		}
		try {
			for (Path file : files(Path.of(source.getLocation().toURI()))) {
				add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
			}
		}
		catch (URISyntaxException ex) {
			throw new IOException(ex);
		}
	}

	private static List<Path> files(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

}
