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

package org.wasmcloud.wit.bindings.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.wasmcloud.wit.bindings.ClosedHandleException;
import org.wasmcloud.wit.bindings.Target;

/**
 * The handles among the arguments of one call. They are promised to it while its
 * arguments are made and given away when all are there: those of a call that is refused
 * still belong to its caller.
 */
public final class Handover {

	private final Target target;

	private final List<TargetHandle> promised = new ArrayList<>();

	private boolean complete;

	private Handover(Target target) {
		this.target = target;
	}

	/** Makes the arguments of a call, then gives away the handles among them. */
	static Object[] arguments(Target target, Function<Handover, Object[]> maker) {
		Handover handover = new Handover(target);
		try {
			Object[] arguments = maker.apply(handover);
			handover.complete();
			return arguments;
		}
		catch (RuntimeException | Error ex) {
			handover.refuse();
			throw ex;
		}
	}

	private synchronized void complete() {
		this.complete = true;
		this.promised.forEach(TargetHandle::give);
		this.promised.clear();
	}

	private synchronized void refuse() {
		this.promised.forEach(TargetHandle::putBack);
		this.promised.clear();
	}

	/**
	 * A resource as an argument that is lent.
	 * @param resource the Java object
	 * @return the target's own handle where the object stands for one, else the object
	 * @throws ClosedHandleException if it was closed or given away
	 */
	public Object lend(Object resource) {
		if (!(resource instanceof FromTarget own)) {
			return resource;
		}
		TargetHandle handle = own.handle$();
		Object inner = handle.lend();
		return (handle.calls().target() == this.target) ? inner : own;
	}

	/**
	 * A resource as an argument that is given away.
	 * @param resource the Java object
	 * @return the target's own handle where the object stands for one, else an object
	 * that the callee may use and close while the giver's is used up
	 * @throws ClosedHandleException if it was closed or given away before
	 */
	public synchronized Object give(Object resource) {
		if (!(resource instanceof FromTarget own)) {
			return resource;
		}
		TargetHandle handle = own.handle$();
		handle.promise();
		if (this.complete) {
			// An element of a stream or future, which comes when the call is under way.
			handle.give();
		}
		else {
			this.promised.add(handle);
		}
		return handle.passedTo(this.target);
	}

}
