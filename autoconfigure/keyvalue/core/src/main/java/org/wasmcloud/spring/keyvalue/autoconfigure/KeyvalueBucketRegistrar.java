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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.util.List;

import org.springframework.core.env.Environment;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.spring.core.named.NamedBean;
import org.wasmcloud.spring.core.named.NamedThingRegistrar;

/**
 * Registers each declared bucket as a bean of every generation and form.
 */
class KeyvalueBucketRegistrar extends NamedThingRegistrar {

	KeyvalueBucketRegistrar(Environment environment) {
		super(environment, Keyvalue.CAPABILITY, Keyvalue.BUCKETS,
				List.of(new NamedBean(Bucket.class, "bucket", NamedBuckets.BEAN_NAME, "bucket"),
						new NamedBean(ReactiveBucket.class, "reactive-bucket", NamedBuckets.BEAN_NAME,
								"reactiveBucket"),
						new NamedBean(WasiBucket.class, "wasi-bucket", NamedBuckets.BEAN_NAME, "wasiBucket")));
	}

}
