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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamConstraintsException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import org.wasmcloud.contract.keyvalue.KeyvalueException;

/**
 * Answers every failure with a status and a sentence, and keeps the rest for the log.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	private static final Resource MISSING = new ClassPathResource("static/missing.html");

	private static final Log logger = LogFactory.getLog(Problems.class);

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = (ex.getCause() instanceof StreamConstraintsException)
				? problem(HttpStatus.CONTENT_TOO_LARGE, "The request is too large",
						"The request is longer, or nested more deeply, than a link can be.")
				: problem(status, "The request cannot be read",
						"Send a JSON object with the text 'url', and if you like the text 'code' and the whole number 'ttlSeconds'.");
		return handleExceptionInternal(ex, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return handleExceptionInternal(ex, LinkProblem.unknown().getBody(), headers, status, request);
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (status.isSameCodeAs(HttpStatus.NOT_FOUND) && wantsPage(request)) {
			return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(MISSING);
		}
		return answer(status).headers(headers).body(body);
	}

	private static boolean wantsPage(WebRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

	@ExceptionHandler({ KeyvalueException.StoreUnavailable.class, KeyvalueException.Timeout.class })
	ResponseEntity<ProblemDetail> storeUnavailable(KeyvalueException ex) {
		logger.warn("The store did not answer: " + ex.getMessage());
		return answer(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5")
			.body(problem(HttpStatus.SERVICE_UNAVAILABLE, "Try again",
					"The links cannot be reached at the moment; try again shortly."));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> malformedParameter(InvalidParameterException ex) {
		return answer(HttpStatus.BAD_REQUEST).body(problem(HttpStatus.BAD_REQUEST, "The request cannot be read",
				"A '%' in the address of the request must be followed by two hexadecimal digits, and the bytes must be UTF-8."));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unexpected(RuntimeException ex) {
		logger.error("A request failed", ex);
		return answer(HttpStatus.INTERNAL_SERVER_ERROR).body(problem(HttpStatus.INTERNAL_SERVER_ERROR, "Sorry",
				"Something went wrong on our side; it has been logged."));
	}

	// The type is set here, not negotiated: whoever sends an Accept header that cannot be
	// read or met is told so, too.
	private static ResponseEntity.BodyBuilder answer(HttpStatusCode status) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private static ProblemDetail problem(HttpStatusCode status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return problem;
	}

}
