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

package com.acme.shop;

import java.util.ServiceLoader;

import acme.inventory.InventoryStock;
import com.acme.orders.contract.OrdersBook;
import org.junit.jupiter.api.Test;
import org.wasmcloud.wit.bindings.Catalog;

import static org.assertj.core.api.Assertions.assertThat;

class TwoPackagesTests {

	@Test
	void bothPackagesAreThereAndInACatalog() {
		InventoryStock stock = (item) -> item.length();
		OrdersBook book = (item) -> 7;
		assertThat(stock.left("chair")).isEqualTo(5);
		assertThat(book.place("chair")).isEqualTo(7);
		assertThat(ServiceLoader.load(Catalog.class)).flatExtracting(Catalog::bindings)
			.extracting((binding) -> binding.def().id().toString())
			.contains("acme:inventory/stock@1.0.0", "acme:orders/book@1.0.0");
	}

}
