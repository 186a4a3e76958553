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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.util.Optional;
import java.util.Set;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.AllowedRefusal;
import org.wasmcloud.spring.keyvalue.tck.ForeignClient;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueTck;

class JdbcH2KeyvalueTests extends KeyvalueTck {

	@Override
	protected KeyvalueBackend backend() {
		return TestDatabase.H2.backend();
	}

	@Override
	public Optional<ForeignClient> foreignClient() {
		return Optional.of(new ForeignSql(TestDatabase.H2.foreign()));
	}

	@Override
	protected Set<AllowedRefusal> allowedRefusals() {
		return Set.of(AllowedRefusal.LISTS_AND_SETS, AllowedRefusal.NAME);
	}

}
