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

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.source.InvalidWitException;

/**
 * The {@code wit} command line. Exit status: 0; 1 with the errors on standard error, or
 * for a difference; 2 for a command line that makes no sense.
 */
public final class WitCommand {

	private static final int BAD_USAGE = 2;

	private static final List<String> NAMES = List.of("check", "facts", "print", "java", "diff", "phases");

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * Creates the command line.
	 * @param out where results go
	 * @param err where errors go
	 */
	public WitCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command line and ends the process.
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		PrintStream out = stream(FileDescriptor.out);
		PrintStream err = stream(FileDescriptor.err);
		int status = new WitCommand(out, err).run(args);
		out.flush();
		err.flush();
		System.exit(status);
	}

	private static PrintStream stream(FileDescriptor descriptor) {
		return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false,
				StandardCharsets.UTF_8);
	}

	/**
	 * Runs a command.
	 * @param args the command and its arguments
	 * @return the exit status
	 */
	public int run(String... args) {
		if (args.length == 0) {
			return badUsage("expected a command", "wit --help");
		}
		String name = args[0];
		if (name.equals("--help") || name.equals("-h") || name.equals("help")) {
			this.out.print(help());
			return Command.OK;
		}
		Command command = command(name);
		if (command == null) {
			return badUsage("unknown command '" + name + "'", "wit --help");
		}
		List<String> rest = Arrays.asList(args).subList(1, args.length);
		if (asksForHelp(rest)) {
			this.out.print(command.help());
			return Command.OK;
		}
		return run(name, command, rest);
	}

	private static boolean asksForHelp(List<String> args) {
		int end = args.indexOf("--");
		List<String> options = (end >= 0) ? args.subList(0, end) : args;
		return options.contains("--help") || options.contains("-h");
	}

	private int run(String name, Command command, List<String> args) {
		try {
			return command.run(args, this.out);
		}
		catch (UsageException ex) {
			return badUsage(String.valueOf(ex.getMessage()), "wit " + name + " --help");
		}
		catch (InvalidWitException ex) {
			this.err.println(ex.getMessage());
		}
		catch (IOException ex) {
			this.err.println("wit: " + describe(ex));
		}
		return command.statusOfErrors();
	}

	private static String describe(IOException ex) {
		if (!(ex instanceof FileSystemException known) || known.getFile() == null) {
			return String.valueOf(ex.getMessage());
		}
		String reason = (ex instanceof AccessDeniedException) ? "permission denied"
				: (ex instanceof NoSuchFileException) ? "there is no such folder, and it cannot be made"
						: (known.getReason() != null) ? known.getReason() : "the system refuses it";
		return "cannot write '" + known.getFile() + "': " + reason + ". Name a folder that your user may write to.";
	}

	private int badUsage(String message, String help) {
		this.err.println("wit: " + message + "\n'" + help + "' says how it is used.");
		return BAD_USAGE;
	}

	/**
	 * Loads the class of the one command that is asked for: a start costs what it uses.
	 */
	private static @Nullable Command command(String name) {
		return switch (name) {
			case "check" -> new CheckCommand();
			case "facts" -> new FactsCommand();
			case "print" -> new PrintCommand();
			case "java" -> new JavaCommand();
			case "diff" -> new DiffCommand();
			case "phases" -> new PhasesCommand();
			default -> null;
		};
	}

	private static String help() {
		StringBuilder text = new StringBuilder("""
				Usage: wit COMMAND [options] [arguments]

				Works on WIT, the interface language of the WebAssembly component model.

				""");
		for (String name : NAMES) {
			Command command = command(name);
			String summary = (command != null) ? command.summary() : "";
			text.append("  ").append(name).append(" ".repeat(10 - name.length())).append(summary).append('\n');
		}
		return text.append("""

				'wit COMMAND --help' says more. Exit status: 0; 1 with the errors on standard error; 2 for a
				command line that makes no sense. 'wit diff': 0 for no difference, 1 for some, 2 for errors.
				""").toString();
	}

}
