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

package org.wasmcloud.spring.keyvalue.tck;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.tck.FaultLoad;
import org.wasmcloud.spring.tck.FaultTck;

/**
 * What a key-value backend owes its callers when its server is killed under load: every
 * write that was acknowledged is there afterwards, every other one was an error, and no
 * increment is lost or counted twice.
 */
public abstract class KeyvalueFaultTck extends FaultTck<KeyvalueBackend> {

	@Override
	protected final FaultLoad load(KeyvalueBackend backend) {
		return new KeyvalueLoad(backend);
	}

}
