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

package org.wasmcloud.wit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.wasmcloud.wit.generator.GeneratedFiles;
import org.wasmcloud.wit.generator.GenerationException;
import org.wasmcloud.wit.generator.GeneratorSettings;
import org.wasmcloud.wit.generator.JavaGenerator;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.source.InvalidWitException;

/**
 * {@code wit java}.
 */
final class JavaCommand implements Command {

	private static final String OUT = "--out";

	private static final String MAP = "--map";

	@Override
	public String summary() {
		return "generate Java from packages";
	}

	@Override
	public String help() {
		return """
				Usage: wit java [options] --out DIR [--map PACKAGE=JAVA[:PREFIX]]... PATH...

				Generates Java for the packages and those they need: sources, and below META-INF what belongs
				into the jar beside the classes. Files that have the right content already are not touched.

				  --out DIR         the folder for the files
				  --map MAPPING     the Java package of a WIT package and a prefix for its types, such as
				                    'acme:inventory@1.0.0=com.acme.inventory' or 'acme:old=com.acme.old:Old';
				                    may be repeated. Without one: 'acme.inventory', no prefix.
				                    The version belongs to the name, where the package has one

				""" + PackageOptions.HELP;
	}

	@Override
	public int run(List<String> args, PrintStream out) throws IOException {
		Arguments arguments = Arguments.parse(args, PackageOptions.FLAGS,
				PackageOptions.with(PackageOptions.VALUED, OUT, MAP));
		List<String> paths = arguments.operands(1, Integer.MAX_VALUE, "a PATH");
		String folder = arguments.value(OUT);
		if (folder == null) {
			throw new UsageException("expected '--out DIR', the folder for the files");
		}
		Path target = PackageOptions.path(folder);
		requireFolder(target);
		GeneratorSettings settings = GeneratorSettings.DEFAULTS.withMappings(mappings(arguments));
		WitPackages packages = PackageOptions.load(arguments, paths);
		generate(settings, packages).writeTo(target, target);
		return OK;
	}

	private static void requireFolder(Path target) {
		for (Path path = target.toAbsolutePath(); path != null; path = path.getParent()) {
			if (Files.isDirectory(path)) {
				return;
			}
			if (Files.exists(path)) {
				throw new UsageException("'--out " + target + "' needs a folder, but '" + path
						+ "' is a file; name another folder, or move the file away");
			}
		}
	}

	private static GeneratedFiles generate(GeneratorSettings settings, WitPackages packages) {
		try {
			return new JavaGenerator(settings).generate(packages);
		}
		catch (GenerationException ex) {
			throw new InvalidWitException(String.valueOf(ex.getMessage()), null, null);
		}
	}

	private static List<PackageMapping> mappings(Arguments arguments) {
		List<PackageMapping> mappings = new ArrayList<>();
		for (String text : arguments.values(MAP)) {
			try {
				mappings.add(PackageMapping.parse(text));
			}
			catch (IllegalArgumentException ex) {
				throw new UsageException(String.valueOf(ex.getMessage()));
			}
		}
		return mappings;
	}

}
