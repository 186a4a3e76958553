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

package com.acme.inventory;

import java.lang.reflect.Proxy;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;

import com.acme.inventory.contract.InventoryException;
import com.acme.inventory.contract.InventoryStock;
import com.acme.inventory.contract.ReactiveInventoryStock;
import org.junit.jupiter.api.Test;
import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.wit.bindings.Catalog;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LedgerStockTests {

	private final AtomicLong pieces = new AtomicLong(5);

	private final Bucket bucket = (Bucket) Proxy.newProxyInstance(getClass().getClassLoader(),
			new Class<?>[] { Bucket.class }, (proxy, method, args) -> null);

	private final InventoryStock stock = new LedgerStock((ledger, item, delta) -> this.pieces.addAndGet(delta));

	@Test
	void piecesAreReservedUntilNoneIsLeft() {
		assertThat(this.stock.reserve(this.bucket, "chair", 3)).isEqualTo(2);
		assertThatExceptionOfType(InventoryException.NoSuchItem.class)
			.isThrownBy(() -> this.stock.reserve(this.bucket, "chair", 3));
		assertThat(this.pieces).hasValue(2);
	}

	@Test
	void theReactiveFormIsMadeOfTheBlockingOne() {
		ReactiveInventoryStock reactive = ReactiveInventoryStock.from(this.stock, Schedulers.boundedElastic());
		ReactiveBucket ledger = ReactiveBucket.from(this.bucket, Schedulers.boundedElastic());
		assertThat(reactive.reserve(ledger, "chair", 1).block()).isEqualTo(4);
	}

	@Test
	void bothContractsAreInACatalog() {
		assertThat(ServiceLoader.load(Catalog.class)).hasSizeGreaterThanOrEqualTo(2);
	}

}
