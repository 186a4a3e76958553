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

package org.wasmcloud.spring.keyvalue.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What Redis does as one step. The first key is the entry, the second one keeps its stamp
 * where the entry expires; both are in one hash slot. Each script returns a list.
 * <p>
 * An entry without expiry is stamped by an expiry so far away that it never comes: a
 * plain {@code SET}, ours or a foreign client's, takes it away without knowing of it, and
 * so leaves its trace at no cost. An entry that expires keeps its own expiry, one
 * millisecond earlier, and the second key says that it is this expiry that the stamp
 * belongs to: a write with the same time to live, even within the same millisecond, ends
 * up with another one.
 */
enum Script {

	/**
	 * Returns value and stamp, nothing if the key is not set. Gives a stamp if needed.
	 */
	CURRENT("""
			local value = redis.call('GET', KEYS[1])
			if not value then return {} end
			local expiry = redis.call('PEXPIRETIME', KEYS[1])
			local stamp = stamp_at(expiry)
			if not stamp then
			  stamp = ARGV[1]
			  put_stamp(expiry, stamp)
			end
			return {value, stamp}
			"""),

	/**
	 * Arguments: value, new stamp, required stamp or nothing, required digest, 1 if a
	 * value is required, required value. Returns 1 if it has written, else 0, and then
	 * value and stamp if the key is set.
	 */
	SWAP("""
			local value = redis.call('GET', KEYS[1])
			if not value then return {0} end
			local expiry = redis.call('PEXPIRETIME', KEYS[1])
			local stamp = stamp_at(expiry)
			if (ARGV[3] == '' or (stamp == ARGV[3] and redis.sha1hex(value) == ARGV[4]))
			    and (ARGV[5] ~= '1' or value == ARGV[6]) then
			  redis.call('SET', KEYS[1], ARGV[1], 'KEEPTTL')
			  take_stamp(expiry, stamp)
			  return {1}
			end
			if not stamp then
			  stamp = ARGV[2]
			  put_stamp(expiry, stamp)
			end
			return {0, value, stamp}
			"""),

	/**
	 * Arguments: delta, smallest and largest result. Returns the counter as text, nothing
	 * if it would be out of bounds. INCRBY itself refuses what is no canonical number.
	 */
	INCREMENT("""
			local function less(a, b)
			  local negative = a:sub(1, 1) == '-'
			  if negative ~= (b:sub(1, 1) == '-') then return negative end
			  if #a ~= #b then return (#a < #b) ~= negative end
			  return a ~= b and (a < b) ~= negative
			end
			local before = redis.call('GET', KEYS[1])
			redis.call('INCRBY', KEYS[1], ARGV[1])
			local after = redis.call('GET', KEYS[1])
			if less(after, ARGV[2]) or less(ARGV[3], after) then
			  if before then redis.call('SET', KEYS[1], before, 'KEEPTTL')
			  else redis.call('DEL', KEYS[1]) end
			  return {}
			end
			if before then
			  local expiry = redis.call('PEXPIRETIME', KEYS[1])
			  take_stamp(expiry, stamp_at(expiry))
			end
			return {after}
			"""),

	/**
	 * Arguments: value, time to live in milliseconds, 1 if the key must not be set.
	 * Returns 1 if it has written, else 0.
	 */
	SET_EXPIRING("""
			local written
			if ARGV[3] == '1' then written = redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX')
			else written = redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
			if not written then return {0} end
			redis.call('DEL', KEYS[2])
			return {1}
			"""),

	/**
	 * Argument: a type of Redis values. Removes the key if it holds one of that type;
	 * returns 1 if so, else 0.
	 */
	CLEAR("""
			if redis.call('TYPE', KEYS[1]).ok ~= ARGV[1] then return {0} end
			redis.call('DEL', KEYS[1])
			return {1}
			""");

	private final byte[] source;

	private final String digest;

	Script(String body) {
		this.source = (Stamps.FUNCTIONS + body).getBytes(StandardCharsets.US_ASCII);
		try {
			this.digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(this.source));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-1", ex);
		}
	}

	byte[] source() {
		return this.source;
	}

	/** SHA-1 of the source, by which Redis knows a script that it has seen. */
	String digest() {
		return this.digest;
	}

	// A type of its own: the constants of an enum are made before its static fields.
	private static final class Stamps {

		// A number that Lua writes by itself loses digits: it has to be formatted.
		static final String FUNCTIONS = """
				local FIRST = %d
				local function stamp_at(expiry)
				  if expiry >= FIRST then return string.format('%%.0f', expiry) end
				  if expiry < 0 then return nil end
				  local stamp, at = string.match(redis.call('GET', KEYS[2]) or '', '^(%%d+):(%%d+)$')
				  if at == string.format('%%.0f', expiry) then return stamp end
				  return nil
				end
				local function put_stamp(expiry, stamp)
				  if expiry < 0 then
				    redis.call('PEXPIREAT', KEYS[1], stamp)
				    return
				  end
				  local at = string.format('%%.0f', expiry - 1)
				  redis.call('SET', KEYS[2], stamp .. ':' .. at, 'PXAT', at)
				  redis.call('PEXPIREAT', KEYS[1], at)
				end
				local function take_stamp(expiry, stamp)
				  if not stamp then return end
				  if expiry >= FIRST then
				    redis.call('PERSIST', KEYS[1])
				    return
				  end
				  redis.call('PEXPIREAT', KEYS[1], string.format('%%.0f', expiry + 1))
				  redis.call('DEL', KEYS[2])
				end
				""".formatted(EntryVersion.FIRST_STAMP);

	}

}
