package com.acme.inventory;

import com.acme.inventory.contract.InventoryException;
import com.acme.inventory.contract.InventoryStock;
import org.springframework.stereotype.Service;
import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;

@Service
class LedgerStock implements InventoryStock {

	private final KeyvalueAtomics atomics;

	LedgerStock(KeyvalueAtomics atomics) {
		this.atomics = atomics;
	}

	@Override
	public long reserve(Bucket ledger, String item, long n) {
		long left = this.atomics.increment(ledger, item, -n);
		if (left < 0) {
			this.atomics.increment(ledger, item, n);
			throw new InventoryException.NoSuchItem();
		}
		return left;
	}

}
