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

package org.wasmcloud.spring.keyvalue.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.contract.phase1.keyvalue.Phase1GetResponse;
import org.wasmcloud.contract.phase1.keyvalue.Phase1IncrementRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListAddRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListDelRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1ListRangeRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetAddRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetDelRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetRequest;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;
import org.wasmcloud.spring.keyvalue.bucket.BucketOperations;
import org.wasmcloud.wit.bindings.WitTrapException;

/**
 * {@code wasmcloud:keyvalue/key-value}, the contract of phase 1: one bucket, values that
 * are text, and no errors but traps.
 */
final class PortablePhase1KeyValue implements Phase1KeyValue {

	private static final long LARGEST_U32 = (1L << 32) - 1;

	private final BucketDirectory directory;

	private final String identifier;

	PortablePhase1KeyValue(BucketDirectory directory, String identifier) {
		this.directory = directory;
		this.identifier = identifier;
	}

	@Override
	public Phase1GetResponse get(String input) {
		return call(input, (bucket) -> {
			byte[] value = bucket.get(input);
			return (value != null) ? new Phase1GetResponse(text(value), true) : new Phase1GetResponse("", false);
		});
	}

	@Override
	public void set(Phase1SetRequest input) {
		call(input, (bucket) -> {
			if (input.expires() < 0 || input.expires() > LARGEST_U32) {
				throw new BackendException(BackendException.Kind.INVALID_ARGUMENT, "The expiry is out of range.");
			}
			bucket.set(input.key(), input.value().getBytes(StandardCharsets.UTF_8),
					(input.expires() != 0) ? input.expires() * 1000 : null, false);
			return true;
		});
	}

	@Override
	public boolean del(String input) {
		return call(input, (bucket) -> bucket.remove(input));
	}

	@Override
	public boolean contains(String input) {
		return call(input, (bucket) -> bucket.exists(input));
	}

	@Override
	public int increment(Phase1IncrementRequest input) {
		return call(input, (bucket) -> (int) bucket.increment(input.key(),
				new Increment(input.value(), Integer.MIN_VALUE, Integer.MAX_VALUE)));
	}

	@Override
	public long listAdd(Phase1ListAddRequest input) {
		return call(input, (bucket) -> bucket.collections().listAdd(input.listName(), input.value()));
	}

	@Override
	public boolean listDel(Phase1ListDelRequest input) {
		return call(input, (bucket) -> bucket.collections().listDelete(input.listName(), input.value()));
	}

	@Override
	public List<String> listRange(Phase1ListRangeRequest input) {
		return call(input, (bucket) -> bucket.collections().listRange(input.listName(), input.start(), input.stop()));
	}

	@Override
	public boolean listClear(String input) {
		return call(input, (bucket) -> bucket.collections().listClear(input));
	}

	@Override
	public long setAdd(Phase1SetAddRequest input) {
		return call(input, (bucket) -> bucket.collections().setAdd(input.setName(), input.value())) ? 1 : 0;
	}

	@Override
	public long setDel(Phase1SetDelRequest input) {
		return call(input, (bucket) -> bucket.collections().setDelete(input.setName(), input.value())) ? 1 : 0;
	}

	@Override
	public List<String> setQuery(String input) {
		return call(input, (bucket) -> bucket.collections().setMembers(input));
	}

	@Override
	public List<String> setUnion(List<String> input) {
		return call(input, (bucket) -> bucket.collections().setUnion(input));
	}

	@Override
	public List<String> setIntersection(List<String> input) {
		return call(input, (bucket) -> bucket.collections().setIntersection(input));
	}

	@Override
	public boolean setClear(String input) {
		return call(input, (bucket) -> bucket.collections().setClear(input));
	}

	private <T> T call(@Nullable Object input, Function<BucketOperations, T> action) {
		if (input == null) {
			throw new WitTrapException("The argument 'input' is null.", null);
		}
		try {
			return action.apply(this.directory.open(this.identifier));
		}
		catch (BackendException ex) {
			throw new WitTrapException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static String text(byte[] value) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new BackendException(BackendException.Kind.CONFLICT, "The value is not text.", ex);
		}
	}

}
