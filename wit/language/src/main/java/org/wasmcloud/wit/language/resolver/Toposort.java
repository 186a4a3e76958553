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

package org.wasmcloud.wit.language.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;

/**
 * Orders nodes so that each comes behind what it needs, and in source order beyond that.
 * Nodes are numbers from 0. Takes no more stack for a long chain than for a short one.
 */
final class Toposort {

	private final List<List<Integer>> needs = new ArrayList<>();

	Toposort(int nodes) {
		for (int i = 0; i < nodes; i++) {
			this.needs.add(new ArrayList<>(2));
		}
	}

	void edge(int node, int needed) {
		this.needs.get(node).add(needed);
	}

	/**
	 * Orders the nodes.
	 * @param onCycle takes a node and one it needs if they are part of a cycle; called
	 * once at most
	 * @return the nodes in order; those behind or in a cycle are missing
	 */
	List<Integer> order(BiConsumer<Integer, Integer> onCycle) {
		int nodes = this.needs.size();
		int[] open = new int[nodes];
		List<List<Integer>> neededBy = new ArrayList<>();
		for (int i = 0; i < nodes; i++) {
			neededBy.add(new ArrayList<>(2));
		}
		PriorityQueue<Integer> ready = new PriorityQueue<>();
		for (int i = 0; i < nodes; i++) {
			open[i] = this.needs.get(i).size();
			for (int needed : this.needs.get(i)) {
				neededBy.get(needed).add(i);
			}
			if (open[i] == 0) {
				ready.add(i);
			}
		}
		List<Integer> order = new ArrayList<>(nodes);
		while (!ready.isEmpty()) {
			int node = ready.remove();
			order.add(node);
			for (int waiting : neededBy.get(node)) {
				if (--open[waiting] == 0) {
					ready.add(waiting);
				}
			}
		}
		if (order.size() < nodes) {
			reportCycle(open, onCycle);
		}
		return order;
	}

	/** Every open node needs an open node, so following one of them must come round. */
	private void reportCycle(int[] open, BiConsumer<Integer, Integer> onCycle) {
		boolean[] seen = new boolean[open.length];
		int node = 0;
		while (open[node] == 0) {
			node++;
		}
		while (!seen[node]) {
			seen[node] = true;
			node = openNeed(node, open);
		}
		onCycle.accept(node, openNeed(node, open));
	}

	private int openNeed(int node, int[] open) {
		for (int needed : this.needs.get(node)) {
			if (open[needed] > 0) {
				return needed;
			}
		}
		throw new IllegalStateException("node " + node + " waits for nothing");
	}

}
