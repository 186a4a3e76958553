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

package org.wasmcloud.spring.tck;

/**
 * Tests of one backend whose outcome goes into the matrix.
 */
public interface MatrixColumn {

	/**
	 * Which matrix the column belongs to.
	 * @return one word
	 */
	String matrix();

	/**
	 * What heads the column: the name of the backend, and behind it what is special about
	 * this run.
	 * @return words separated by blanks
	 */
	String runName();

	/**
	 * What the running test has met.
	 * @return an empty collection at the start of each test
	 */
	Findings findings();

}
