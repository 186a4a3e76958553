package com.acme.inventory;

import com.acme.inventory.contract.InventoryException;
import com.acme.inventory.contract.InventoryStock;
import org.springframework.stereotype.Service;
import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;

@Service
class Orders {

	private final InventoryStock stock;

	private final Bucket ledger;

	Orders(InventoryStock stock, KeyvalueStore store) {
		this.stock = stock;
		this.ledger = store.open("ledger");
	}

	boolean order(String item, long pieces) {
		try {
			this.stock.reserve(this.ledger, item, pieces);
			return true;
		}
		catch (InventoryException.NoSuchItem ex) {
			return false;
		}
	}

}
