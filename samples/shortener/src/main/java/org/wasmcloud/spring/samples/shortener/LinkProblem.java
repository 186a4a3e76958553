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

package org.wasmcloud.spring.samples.shortener;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Something that the caller can put right, in a sentence for people.
 */
final class LinkProblem extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private LinkProblem(HttpStatusCode status, String title, String detail) {
		super(status, problem(status, title, detail), null);
	}

	private static ProblemDetail problem(HttpStatusCode status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return problem;
	}

	static LinkProblem badAddress(String detail) {
		return new LinkProblem(HttpStatus.BAD_REQUEST, "The address cannot be used", detail);
	}

	static LinkProblem badCode() {
		return new LinkProblem(HttpStatus.BAD_REQUEST, "The code cannot be used",
				"A code consists of 1 to 64 letters (a to z), digits, dashes and underscores.");
	}

	static LinkProblem badLifetime(long longest) {
		return new LinkProblem(HttpStatus.BAD_REQUEST, "The lifetime cannot be used",
				"A link can work for 1 to " + longest + " seconds; leave the lifetime out for ever.");
	}

	static LinkProblem badCursor() {
		return new LinkProblem(HttpStatus.BAD_REQUEST, "The list cannot go on",
				"The cursor does not belong to this list; begin again without one.");
	}

	static LinkProblem taken(String code) {
		return new LinkProblem(HttpStatus.CONFLICT, "The code is taken",
				"The code '" + code + "' is taken; choose another one.");
	}

	static LinkProblem unknown() {
		return new LinkProblem(HttpStatus.NOT_FOUND, "There is no such link",
				"There is no link with this code; it may have expired.");
	}

	static LinkProblem refused(HttpStatusCode status) {
		return new LinkProblem(status, "The request cannot be answered",
				status.isSameCodeAs(HttpStatus.METHOD_NOT_ALLOWED)
						? "This address does not take requests of this method."
						: "The server refused the request with the status " + status.value() + ".");
	}

	static LinkProblem changed() {
		return new LinkProblem(HttpStatus.PRECONDITION_FAILED, "Somebody else was faster",
				"The link has been changed in the meantime; look at it again before you change it.");
	}

	static LinkProblem nothingToWatch() {
		return new LinkProblem(HttpStatus.SERVICE_UNAVAILABLE, "Hits cannot be watched now",
				"Too many pages look on already, or the shortener is about to stop; try again later.");
	}

	static LinkProblem versionMissing() {
		return new LinkProblem(HttpStatus.PRECONDITION_REQUIRED, "The version is missing",
				"Send the link's ETag as If-Match, so that nobody else's change is lost.");
	}

}
