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

package org.wasmcloud.wit.language.ast;

import org.jspecify.annotations.Nullable;

/**
 * A semantic version.
 *
 * @param major the first number, unsigned
 * @param minor the second number, unsigned
 * @param patch the third number, unsigned
 * @param preRelease what follows {@code -}, or an empty text
 * @param build what follows {@code +}, or an empty text
 */
public record SemanticVersion(long major, long minor, long patch, String preRelease,
		String build) implements Comparable<SemanticVersion> {

	/**
	 * What is wrong with a version.
	 * @param text the text
	 * @return the reason, or {@code null} if the text is a version
	 */
	public static @Nullable String problem(String text) {
		int plus = text.indexOf('+');
		String front = (plus >= 0) ? text.substring(0, plus) : text;
		int minus = front.indexOf('-');
		String core = (minus >= 0) ? front.substring(0, minus) : front;
		String[] numbers = core.split("\\.", -1);
		if (numbers.length != 3) {
			return "it has not three numbers";
		}
		for (String number : numbers) {
			String problem = numberProblem(number);
			if (problem != null) {
				return problem;
			}
		}
		String problem = (minus >= 0) ? identifiersProblem(front.substring(minus + 1), true) : null;
		return (problem == null && plus >= 0) ? identifiersProblem(text.substring(plus + 1), false) : problem;
	}

	private static @Nullable String numberProblem(String number) {
		if (!isNumber(number)) {
			return "'" + number + "' is no number";
		}
		if (number.length() > 1 && number.charAt(0) == '0') {
			return "'" + number + "' begins with a zero";
		}
		return (number.length() > 20 || (number.length() == 20 && number.compareTo("18446744073709551615") > 0))
				? "'" + number + "' is too large" : null;
	}

	private static @Nullable String identifiersProblem(String identifiers, boolean preRelease) {
		for (String identifier : identifiers.split("\\.", -1)) {
			if (identifier.isEmpty()) {
				return "it has an empty part";
			}
			for (int i = 0; i < identifier.length(); i++) {
				char ch = identifier.charAt(i);
				if (!(ch >= 'a' && ch <= 'z') && !(ch >= 'A' && ch <= 'Z') && !(ch >= '0' && ch <= '9') && ch != '-') {
					return "'" + identifier + "' holds more than letters, digits and hyphens";
				}
			}
			if (preRelease && identifier.length() > 1 && identifier.charAt(0) == '0' && isNumber(identifier)) {
				return "'" + identifier + "' begins with a zero";
			}
		}
		return null;
	}

	/**
	 * Parses a version.
	 * @param text the text
	 * @return the version
	 * @throws IllegalArgumentException if the text is no version
	 */
	public static SemanticVersion parse(String text) {
		String problem = problem(text);
		if (problem != null) {
			throw new IllegalArgumentException("'" + text + "' is no semantic version: " + problem);
		}
		int plus = text.indexOf('+');
		String front = (plus >= 0) ? text.substring(0, plus) : text;
		int minus = front.indexOf('-');
		String[] numbers = ((minus >= 0) ? front.substring(0, minus) : front).split("\\.", -1);
		return new SemanticVersion(Long.parseUnsignedLong(numbers[0]), Long.parseUnsignedLong(numbers[1]),
				Long.parseUnsignedLong(numbers[2]), (minus >= 0) ? front.substring(minus + 1) : "",
				(plus >= 0) ? text.substring(plus + 1) : "");
	}

	@Override
	public int compareTo(SemanticVersion other) {
		int result = Long.compareUnsigned(this.major, other.major);
		result = (result != 0) ? result : Long.compareUnsigned(this.minor, other.minor);
		result = (result != 0) ? result : Long.compareUnsigned(this.patch, other.patch);
		if (result == 0 && this.preRelease.isEmpty() != other.preRelease.isEmpty()) {
			return (this.preRelease.isEmpty()) ? 1 : -1;
		}
		result = (result != 0) ? result : compareIdentifiers(this.preRelease, other.preRelease);
		return (result != 0) ? result : compareIdentifiers(this.build, other.build);
	}

	private static int compareIdentifiers(String left, String right) {
		if (left.isEmpty() || right.isEmpty()) {
			return Boolean.compare(!left.isEmpty(), !right.isEmpty());
		}
		String[] lefts = left.split("\\.", -1);
		String[] rights = right.split("\\.", -1);
		for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
			int result = compareIdentifier(lefts[i], rights[i]);
			if (result != 0) {
				return result;
			}
		}
		return Integer.compare(lefts.length, rights.length);
	}

	private static int compareIdentifier(String left, String right) {
		boolean leftNumber = isNumber(left);
		boolean rightNumber = isNumber(right);
		if (leftNumber && rightNumber) {
			int result = compareNumbers(left, right);
			return (result != 0) ? result : Integer.compare(left.length(), right.length());
		}
		return (leftNumber != rightNumber) ? ((leftNumber) ? -1 : 1) : left.compareTo(right);
	}

	/**
	 * Leading zeros, which only build metadata may have, count when the numbers are
	 * equal.
	 */
	private static int compareNumbers(String left, String right) {
		String leftDigits = left.replaceFirst("^0+", "");
		String rightDigits = right.replaceFirst("^0+", "");
		int result = Integer.compare(leftDigits.length(), rightDigits.length());
		return (result != 0) ? result : leftDigits.compareTo(rightDigits);
	}

	private static boolean isNumber(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return !text.isEmpty();
	}

}
