package com.example.links;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;

import static java.nio.charset.StandardCharsets.UTF_8;

@Service
class Shortener {

	private final Bucket links;

	private final Bucket hits;

	private final KeyvalueAtomics atomics;

	Shortener(KeyvalueStore store, KeyvalueAtomics atomics) {
		this.links = store.open("links");
		this.hits = store.open("hits");
		this.atomics = atomics;
	}

	boolean shorten(String code, String url) {
		try {
			this.links.set(code, url.getBytes(UTF_8), new SetOptions(Duration.ofDays(30).toMillis(), true));
			return true;
		}
		catch (KeyvalueException.PreconditionFailed ex) {
			return false; // taken
		}
	}

	Optional<String> follow(String code) {
		Optional<String> url = this.links.get(code).map((bytes) -> new String(bytes, UTF_8));
		url.ifPresent((found) -> this.atomics.increment(this.hits, code, 1));
		return url;
	}

	String hits(String code) {
		return this.hits.get(code).map((bytes) -> new String(bytes, UTF_8)).orElse("0");
	}

}
