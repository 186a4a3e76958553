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

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The JSON API.
 */
@RestController
@RequestMapping("/api/links")
class LinksController {

	private final Links links;

	LinksController(Links links) {
		this.links = links;
	}

	@PostMapping
	ResponseEntity<Link> create(@RequestBody NewLink request, UriComponentsBuilder here) {
		String url = WebAddress.check(request.url(), here.build());
		String code = (request.code() != null && !request.code().isBlank()) ? LinkCode.check(request.code().strip())
				: null;
		Link link = this.links.create(url, code, lifetime(request.ttlSeconds()));
		return ResponseEntity.created(URI.create("/api/links/" + link.code())).body(link);
	}

	@GetMapping
	LinkPage list(@RequestParam(required = false) @Nullable String prefix,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.links.list(prefix, cursor);
	}

	@GetMapping("/{code}")
	ResponseEntity<Link> get(@PathVariable String code) {
		return withVersion(this.links.get(known(code)));
	}

	@PutMapping("/{code}")
	ResponseEntity<Link> edit(@PathVariable String code, @RequestBody NewLink request,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			UriComponentsBuilder here) {
		String url = WebAddress.check(request.url(), here.build());
		return withVersion(this.links.edit(known(code), url, version(ifMatch)));
	}

	@DeleteMapping("/{code}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable String code) {
		this.links.remove(known(code));
	}

	private static String known(String code) {
		if (!LinkCode.isValid(code)) {
			throw LinkProblem.unknown();
		}
		return code;
	}

	private static @Nullable Duration lifetime(@Nullable Long seconds) {
		if (seconds == null) {
			return null;
		}
		if (seconds < 1 || seconds > Links.LONGEST.toSeconds()) {
			throw LinkProblem.badLifetime(Links.LONGEST.toSeconds());
		}
		return Duration.ofSeconds(seconds);
	}

	private static String version(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.length() < 3 || !ifMatch.startsWith("\"") || !ifMatch.endsWith("\"")) {
			throw LinkProblem.versionMissing();
		}
		return ifMatch.substring(1, ifMatch.length() - 1);
	}

	private static ResponseEntity<Link> withVersion(VersionedLink link) {
		return ResponseEntity.ok().eTag("\"" + link.version() + "\"").body(link.link());
	}

}
