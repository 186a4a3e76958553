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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;

/**
 * Finds and reads the files of packages.
 */
final class PackageFolders {

	private static final String DEPS = "deps";

	/** Folders of folders of packages; a link that leads back must not go on for ever. */
	private static final int DEEPEST = 8;

	private PackageFolders() {
	}

	/**
	 * Reads a file, a folder with a package or a folder of such folders.
	 * @param path the file or folder
	 * @return the packages
	 * @throws InvalidWitException if something cannot be read or is no WIT text
	 */
	static List<PackageTexts> read(Path path) {
		try {
			if (!Files.exists(path)) {
				throw new InvalidWitException("there is no file or folder '" + path + "'", "Check the path.", null);
			}
			if (!Files.isDirectory(path)) {
				return List.of(file(path, false));
			}
			List<PackageTexts> packages = folder(path, 0);
			if (packages.isEmpty()) {
				throw new InvalidWitException("there is no WIT in '" + path + "'",
						"A package is a folder with files that end in '.wit'.", null);
			}
			return packages;
		}
		catch (IOException ex) {
			throw unreadable(path, ex);
		}
	}

	/**
	 * The packages in the folders beside that of a package.
	 * @param texts the package
	 * @return the other packages; without those that cannot be read
	 */
	static List<PackageTexts> beside(PackageTexts texts) {
		Path place = texts.place();
		Path parent = (place != null) ? place.getParent() : null;
		if (place == null || parent == null || !Files.isDirectory(place)) {
			return List.of();
		}
		List<PackageTexts> packages = new ArrayList<>();
		try {
			for (Path child : children(parent)) {
				if (Files.isDirectory(child)) {
					neighbour(child).ifPresent(packages::add);
				}
			}
			return packages;
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static Optional<PackageTexts> neighbour(Path folder) {
		try {
			List<Source> sources = sources(children(folder));
			return (sources.isEmpty()) ? Optional.empty()
					: Optional.of(new PackageTexts("folder '" + folder + "'", sources, folder.toRealPath(), true));
		}
		catch (IOException | InvalidWitException ex) {
			return Optional.empty();
		}
	}

	private static InvalidWitException unreadable(Path path, IOException ex) {
		String file = (ex instanceof FileSystemException known && known.getFile() != null) ? known.getFile()
				: path.toString();
		if (ex instanceof NoSuchFileException) {
			return new InvalidWitException("cannot read '" + file + "': what it links to is not there, or it is gone",
					"Remove the link, or put the file there.", null);
		}
		if (ex instanceof AccessDeniedException) {
			return new InvalidWitException("cannot read '" + file + "': permission denied",
					"Let your user read it, or leave it out.", null);
		}
		String reason = (ex instanceof FileSystemException known) ? known.getReason() : ex.getMessage();
		return new InvalidWitException("cannot read '" + file + "'" + ((reason != null) ? ": " + reason : ""),
				"Check that it is a file that your user may read.", null);
	}

	private static List<PackageTexts> folder(Path folder, int depth) throws IOException {
		List<Path> children = children(folder);
		List<PackageTexts> packages = new ArrayList<>();
		List<Source> sources = sources(children);
		if (!sources.isEmpty()) {
			packages.add(new PackageTexts("folder '" + folder + "'", sources, folder.toRealPath(), false));
			Path deps = folder.resolve(DEPS);
			if (Files.isDirectory(deps)) {
				packages.addAll(dependencies(deps));
			}
			return packages;
		}
		for (Path child : children) {
			if (depth < DEEPEST && Files.isDirectory(child) && !child.getFileName().toString().startsWith(".")) {
				packages.addAll(folder(child, depth + 1));
			}
		}
		return packages;
	}

	private static List<Path> children(Path folder) throws IOException {
		try (Stream<Path> children = Files.list(folder)) {
			return children.sorted().toList();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static List<Source> sources(List<Path> files) throws IOException {
		List<Source> sources = new ArrayList<>();
		for (Path file : files) {
			if (file.getFileName().toString().endsWith(".wit") && !Files.isDirectory(file)) {
				sources.add(source(file));
			}
		}
		return sources;
	}

	private static List<PackageTexts> dependencies(Path deps) throws IOException {
		List<PackageTexts> packages = new ArrayList<>();
		for (Path child : children(deps)) {
			String name = child.getFileName().toString();
			refuseBinaries(child, 0);
			if (Files.isDirectory(child)) {
				List<Source> sources = sources(children(child));
				if (!sources.isEmpty()) {
					packages.add(new PackageTexts("folder '" + child + "'", sources, child.toRealPath(), true));
				}
			}
			else if (name.endsWith(".wit")) {
				packages.add(file(child, true));
			}
		}
		return packages;
	}

	/** To pass one over would end in an unknown package, though it is there to see. */
	private static void refuseBinaries(Path path, int depth) throws IOException {
		if (Files.isDirectory(path)) {
			boolean hidden = path.getFileName().toString().startsWith(".");
			for (Path child : (depth < DEEPEST && !hidden) ? children(path) : List.<Path>of()) {
				refuseBinaries(child, depth + 1);
			}
		}
		else if (isBinary(path)) {
			throw new InvalidWitException("'" + path + "' is a WebAssembly binary, which is not read here",
					"Put the package's WIT text in its place; 'wasm-tools component wit' prints it.", null);
		}
	}

	private static boolean isBinary(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".wasm") || name.endsWith(".wat");
	}

	private static PackageTexts file(Path file, boolean dependency) throws IOException {
		return new PackageTexts("file '" + file + "'", List.of(source(file)), file.toRealPath(), dependency);
	}

	private static Source source(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] == 'a' && bytes[2] == 's' && bytes[3] == 'm') {
			throw new InvalidWitException("'" + file + "' is a WebAssembly binary, which is not read here",
					"Give the package's WIT text; 'wasm-tools component wit' prints it.", null);
		}
		ByteBuffer input = ByteBuffer.wrap(bytes);
		try {
			return new Source(file.toString(), StandardCharsets.UTF_8.newDecoder().decode(input).toString());
		}
		catch (CharacterCodingException ex) {
			String readable = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
			Source source = new Source(file.toString(), readable);
			throw new InvalidWitException("the file is not UTF-8 from here on", "Save it as UTF-8.",
					new Span(source, readable.length(), readable.length()));
		}
	}

}
