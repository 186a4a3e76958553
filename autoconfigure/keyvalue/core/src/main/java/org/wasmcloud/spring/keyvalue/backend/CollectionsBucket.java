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

package org.wasmcloud.spring.keyvalue.backend;

import java.util.List;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * A bucket that can hold lists and sets of text, which only the phase-1 contract has. A
 * {@link BackendBucket} of a backend with the feature
 * {@link KeyvalueFeature#LISTS_AND_SETS} implements it as well.
 * <p>
 * A list or a set is there as long as it has elements. It stands under a key like a
 * value: the key exists, is listed, and can be deleted or set to a value. Unless said
 * otherwise, each method throws a {@link BackendException} of kind {@code CONFLICT} if
 * the key holds something else, and so do the methods of {@link BackendBucket} that read
 * or change a value.
 */
public interface CollectionsBucket {

	/**
	 * Appends an element to a list.
	 * @param key the key of the list
	 * @param element the element
	 * @return the new length
	 */
	long listAdd(String key, String element);

	/**
	 * Removes the first element of a list that equals the given one.
	 * @param key the key of the list
	 * @param element the element
	 * @return whether there was one
	 */
	boolean listDelete(String key, String element);

	/**
	 * Reads a part of a list. A negative index counts from the end, -1 being the last
	 * element.
	 * @param key the key of the list
	 * @param start index of the first element
	 * @param stop index of the last element, itself included
	 * @return the elements
	 */
	List<String> listRange(String key, long start, long stop);

	/**
	 * Removes a list; what is not a list stays.
	 * @param key the key of the list
	 * @return whether there was a list
	 */
	boolean listClear(String key);

	/**
	 * Adds a member to a set.
	 * @param key the key of the set
	 * @param member the member
	 * @return whether it was not in the set before
	 */
	boolean setAdd(String key, String member);

	/**
	 * Removes a member from a set.
	 * @param key the key of the set
	 * @param member the member
	 * @return whether it was in the set
	 */
	boolean setDelete(String key, String member);

	/**
	 * Reads a set.
	 * @param key the key of the set
	 * @return the members, in any order
	 */
	List<String> setMembers(String key);

	/**
	 * Reads what is in at least one of several sets.
	 * @param keys the keys of the sets
	 * @return the members, each once, in any order
	 */
	List<String> setUnion(List<String> keys);

	/**
	 * Reads what is in every one of several sets.
	 * @param keys the keys of the sets
	 * @return the members, in any order; none without keys
	 */
	List<String> setIntersection(List<String> keys);

	/**
	 * Removes a set; what is not a set stays.
	 * @param key the key of the set
	 * @return whether there was a set
	 */
	boolean setClear(String key);

}
