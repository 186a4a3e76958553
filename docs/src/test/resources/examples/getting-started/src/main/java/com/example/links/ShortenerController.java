package com.example.links;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShortenerController {

	private final Shortener shortener;

	ShortenerController(Shortener shortener) {
		this.shortener = shortener;
	}

	@PutMapping("/{code}")
	ResponseEntity<Void> shorten(@PathVariable String code, @RequestParam URI url) {
		return ResponseEntity
			.status(this.shortener.shorten(code, url.toString()) ? HttpStatus.CREATED : HttpStatus.CONFLICT)
			.build();
	}

	@GetMapping("/{code}")
	ResponseEntity<Void> follow(@PathVariable String code) {
		return this.shortener.follow(code)
			.map((url) -> ResponseEntity.status(HttpStatus.FOUND).location(URI.create(url)).<Void>build())
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	@GetMapping("/{code}/hits")
	String hits(@PathVariable String code) {
		return this.shortener.hits(code);
	}

}
