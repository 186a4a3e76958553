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

import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leads visitors of a short address to the long one.
 */
@RestController
class RedirectController {

	private static final String PATH = "/{code:" + LinkCode.PATTERN + "}";

	private final Links links;

	RedirectController(Links links) {
		this.links = links;
	}

	@GetMapping(PATH)
	ResponseEntity<Void> follow(@PathVariable String code) {
		return redirect(this.links.follow(code));
	}

	// Who only looks where a link leads is no visitor.
	@RequestMapping(path = PATH, method = RequestMethod.HEAD)
	ResponseEntity<Void> look(@PathVariable String code) {
		return redirect(this.links.target(code));
	}

	private static ResponseEntity<Void> redirect(Optional<String> url) {
		// A cached answer would keep the browser from coming back, and hits uncounted.
		return ResponseEntity.status(HttpStatus.FOUND)
			.header(HttpHeaders.LOCATION, url.orElseThrow(LinkProblem::unknown))
			.cacheControl(CacheControl.noStore())
			.build();
	}

}
