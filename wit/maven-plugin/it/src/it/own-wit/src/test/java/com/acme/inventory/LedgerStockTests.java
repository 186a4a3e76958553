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

import java.util.ServiceLoader;

import com.acme.inventory.contract.InventoryException;
import com.acme.inventory.contract.InventoryStock;
import com.acme.inventory.contract.ReactiveInventoryStock;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.wit.bindings.Catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class LedgerStockTests {

	@Autowired
	private InventoryStock stock;

	@Autowired
	private KeyvalueStore store;

	@Autowired
	private KeyvalueAtomics atomics;

	@Test
	void theInventoryIsABeanAmongThoseOfTheStarter() {
		assertThat(this.stock).isInstanceOf(LedgerStock.class);
	}

	@Test
	void piecesAreReservedUntilNoneIsLeft() {
		Bucket ledger = this.store.open("ledger");
		this.atomics.increment(ledger, "chair", 5);
		assertThat(this.stock.reserve(ledger, "chair", 3)).isEqualTo(2);
		assertThatExceptionOfType(InventoryException.NoSuchItem.class)
			.isThrownBy(() -> this.stock.reserve(ledger, "chair", 3));
		assertThat(this.atomics.increment(ledger, "chair", 0)).isEqualTo(2);
	}

	@Test
	void theReactiveFormIsMadeOfTheBlockingOne() {
		Bucket bucket = this.store.open("ledger");
		this.atomics.increment(bucket, "table", 5);
		ReactiveInventoryStock reactive = ReactiveInventoryStock.from(this.stock, Schedulers.boundedElastic());
		ReactiveBucket ledger = ReactiveBucket.from(bucket, Schedulers.boundedElastic());
		assertThat(reactive.reserve(ledger, "table", 1).block()).isEqualTo(4);
	}

	@Test
	void bothContractsAreInACatalog() {
		assertThat(ServiceLoader.load(Catalog.class)).flatExtracting(Catalog::bindings)
			.extracting((binding) -> binding.def().id().toString())
			.contains("acme:inventory/stock@1.0.0", "wasmcloud:keyvalue/store@0.2.0");
	}

}
