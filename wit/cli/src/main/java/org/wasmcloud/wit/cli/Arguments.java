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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of one command: options, which may stand anywhere, and the rest.
 */
final class Arguments {

	private final Map<String, List<String>> options = new HashMap<>();

	private final List<String> operands = new ArrayList<>();

	private Arguments() {
	}

	/**
	 * Parses arguments. {@code --} ends the options.
	 * @param args the arguments
	 * @param flags the options without a value
	 * @param valued the options with one, written {@code --option value} or
	 * {@code --option=value}
	 * @return the arguments
	 * @throws UsageException for an option that is none of these or that lacks its value
	 */
	static Arguments parse(List<String> args, Set<String> flags, Set<String> valued) {
		Arguments arguments = new Arguments();
		boolean options = true;
		for (int i = 0; i < args.size(); i++) {
			String arg = args.get(i);
			if (!options || !arg.startsWith("-") || arg.equals("-")) {
				arguments.operands.add(arg);
			}
			else if (arg.equals("--")) {
				options = false;
			}
			else {
				int equals = arg.indexOf('=');
				String name = (equals >= 0) ? arg.substring(0, equals) : arg;
				String value = (equals >= 0) ? arg.substring(equals + 1) : null;
				if (valued.contains(name)) {
					if (value == null && ++i == args.size()) {
						throw new UsageException("option '" + name + "' needs a value");
					}
					arguments.add(name, (value != null) ? value : args.get(i));
				}
				else if (flags.contains(name) && value == null) {
					arguments.add(name, "");
				}
				else {
					throw new UsageException("unknown option '" + arg + "'");
				}
			}
		}
		return arguments;
	}

	private void add(String name, String value) {
		this.options.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

	boolean has(String option) {
		return this.options.containsKey(option);
	}

	List<String> values(String option) {
		return this.options.getOrDefault(option, List.of());
	}

	@Nullable String value(String option) {
		List<String> values = values(option);
		if (values.size() > 1) {
			throw new UsageException("option '" + option + "' is given twice");
		}
		return (values.isEmpty()) ? null : values.get(0);
	}

	List<String> operands() {
		return this.operands;
	}

	/**
	 * The operands, of which there must be some.
	 * @param least the smallest number
	 * @param most the largest number
	 * @param what what an operand is
	 * @return the operands
	 */
	List<String> operands(int least, int most, String what) {
		if (this.operands.size() < least) {
			throw new UsageException("expected " + what);
		}
		if (this.operands.size() > most) {
			throw new UsageException("unexpected argument '" + this.operands.get(most) + "'");
		}
		return this.operands;
	}

}
