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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.ClosedHandleException;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.model.TypeDef;

/**
 * A handle of a target as a bean over that target holds it: dropped once, when it is
 * closed. A handle obtained from a method of another one, alone or inside a list or a
 * record, is its child and is closed before it, for a component traps when a parent goes
 * first. A borrowed handle belongs to somebody else and is nobody's child.
 */
public final class TargetHandle {

	private enum State {

		OPEN,

		/** Promised to a call that is being made: it will be given away or put back. */
		PROMISED,

		GIVEN_AWAY, CLOSED

	}

	private final Calls calls;

	private final TypeDef resource;

	private final Object handle;

	private final BiFunction<Target, Object, ? extends FromTarget> renewal;

	private final Set<TargetHandle> children = new LinkedHashSet<>();

	private @Nullable TargetHandle parent;

	private State state = State.OPEN;

	/** Whether it is to be closed if the call that it is promised to is refused. */
	private boolean closeLater;

	/**
	 * Creates the handle.
	 * @param target the target that handed it out
	 * @param binding the binding of the resource's interface
	 * @param resource the resource
	 * @param handle the handle in generic form
	 * @param renewal makes a new Java object for a new owner of the handle
	 */
	public TargetHandle(Target target, GeneratedBinding binding, TypeDef resource, Object handle,
			BiFunction<Target, Object, ? extends FromTarget> renewal) {
		this.calls = new Calls(target, binding);
		this.resource = resource;
		this.handle = handle;
		this.renewal = renewal;
	}

	/**
	 * The calls of the resource's methods.
	 * @return the calls
	 */
	public Calls calls() {
		return this.calls;
	}

	/**
	 * The handle, lent for a call.
	 * @return the handle in generic form
	 * @throws ClosedHandleException if it was closed or given away
	 */
	public synchronized Object lend() {
		requireOpen();
		return this.handle;
	}

	/**
	 * Promises the handle to a call, in one step with the check that it may be given
	 * away: until the promise is kept or taken back, nobody else uses or closes it.
	 * @throws ClosedHandleException if it was closed, given away or promised before
	 */
	synchronized void promise() {
		requireOpen();
		this.state = State.PROMISED;
	}

	/** Takes back the promise: the call was refused. */
	void putBack() {
		boolean close;
		synchronized (this) {
			this.state = State.OPEN;
			close = this.closeLater;
			this.closeLater = false;
		}
		if (close) {
			close();
		}
	}

	/**
	 * Keeps the promise, the handle is given away: from now on {@link #close()} does
	 * nothing and any other use throws. Children stay open; whoever has the parent now
	 * does not know them.
	 */
	void give() {
		TargetHandle formerParent;
		List<TargetHandle> formerChildren;
		synchronized (this) {
			this.state = State.GIVEN_AWAY;
			formerParent = this.parent;
			formerChildren = List.copyOf(this.children);
			this.children.clear();
		}
		formerChildren.forEach((child) -> child.belongTo(null));
		if (formerParent != null) {
			formerParent.forget(this);
		}
	}

	/**
	 * Makes a handle that one of this resource's methods returned its child.
	 * @param child the resource
	 * @param <T> the Java type of the resource
	 * @return the resource
	 */
	public <T> T adopt(T child) {
		if (child instanceof FromTarget owned) {
			TargetHandle other = owned.handle$();
			synchronized (this) {
				if (this.state != State.OPEN) {
					return child;
				}
				this.children.add(other);
			}
			other.belongTo(this);
		}
		return child;
	}

	/**
	 * Closes the children, then drops the handle. Throws nothing; a second time does
	 * nothing.
	 */
	public void close() {
		TargetHandle formerParent;
		List<TargetHandle> open;
		synchronized (this) {
			this.closeLater = this.state == State.PROMISED;
			if (this.state != State.OPEN) {
				return;
			}
			this.state = State.CLOSED;
			formerParent = this.parent;
			open = List.copyOf(this.children);
			this.children.clear();
		}
		open.forEach(TargetHandle::close);
		if (formerParent != null) {
			formerParent.forget(this);
		}
		try {
			this.calls.target().drop(this.resource, this.handle);
		}
		catch (RuntimeException ex) {
			// close() throws nothing: to its owner the handle is gone either way
		}
	}

	/** The handle as an argument of a target that will own it. */
	Object passedTo(Target callee) {
		Target maker = this.calls.target();
		return (maker == callee) ? this.handle : this.renewal.apply(maker, this.handle);
	}

	private synchronized void belongTo(@Nullable TargetHandle owner) {
		this.parent = owner;
	}

	private synchronized void forget(TargetHandle child) {
		this.children.remove(child);
	}

	private void requireOpen() {
		if (this.state == State.CLOSED) {
			throw new ClosedHandleException("this '" + this.resource.name() + "' is closed; open it again");
		}
		if (this.state != State.OPEN) {
			throw new ClosedHandleException(
					"this '" + this.resource.name() + "' was given away and belongs to whom it was passed to");
		}
	}

	@Override
	public String toString() {
		return this.resource.name() + " of " + this.resource.owner();
	}

}
