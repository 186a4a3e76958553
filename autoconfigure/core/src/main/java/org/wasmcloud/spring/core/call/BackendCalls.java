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

package org.wasmcloud.spring.core.call;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.util.backoff.BackOffExecution;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * The one point that every call to one backend passes. It observes the call, retries it
 * where that is safe, and sees to it that nothing but a {@link BackendException} comes
 * out.
 */
public final class BackendCalls {

	private final String capability;

	private final String backend;

	private final ObservationRegistry observations;

	private final BackendCallObservationConvention convention;

	private final ActiveTransactions transactions;

	private final @Nullable RetryPolicy retryPolicy;

	private final Map<BackendOperation, ObservedOperation> observed = new ConcurrentHashMap<>();

	BackendCalls(String capability, String backend, ObservationRegistry observations,
			BackendCallObservationConvention convention, ActiveTransactions transactions, RetrySettings retry) {
		this.capability = capability;
		this.backend = backend;
		this.observations = observations;
		this.convention = convention;
		this.transactions = transactions;
		this.retryPolicy = (retry.maxRetries() > 0) ? retry.policy() : null;
	}

	/**
	 * Calls that are neither observed nor retried, for use outside an application
	 * context.
	 * @param capability the name of the capability
	 * @param backend the name of the backend
	 * @return the interception point
	 */
	public static BackendCalls plain(String capability, String backend) {
		return new BackendCalls(capability, backend, ObservationRegistry.NOOP, BackendCallObservationConvention.DEFAULT,
				ActiveTransactions.NONE, RetrySettings.none());
	}

	/**
	 * The name of the backend.
	 * @return the name that the configuration knows it by
	 */
	public String backend() {
		return this.backend;
	}

	/**
	 * Makes a blocking call.
	 * @param operation what the call does
	 * @param action the call
	 * @param <T> the type of the result
	 * @return the result
	 * @throws BackendException if the call fails
	 */
	public <T extends @Nullable Object> T call(BackendOperation operation, Supplier<T> action) {
		if (this.observations.isNoop()) {
			return attempts(operation, action);
		}
		return observation(context(operation)).observe(() -> attempts(operation, action));
	}

	/**
	 * Makes a blocking call that returns nothing.
	 * @param operation what the call does
	 * @param action the call
	 * @throws BackendException if the call fails
	 */
	public void run(BackendOperation operation, Runnable action) {
		this.<@Nullable Void>call(operation, () -> {
			action.run();
			return null;
		});
	}

	/**
	 * Makes a reactive call, once for each subscription.
	 * @param operation what the call does
	 * @param action the call
	 * @param <T> the type of the result
	 * @return the result; fails with a {@link BackendException}
	 */
	public <T> Mono<T> mono(BackendOperation operation, Supplier<Mono<T>> action) {
		Mono<T> attempts = attempts(operation, Mono.defer(action).onErrorMap(this::translate));
		return (this.observations.isNoop()) ? attempts
				: Mono.deferContextual((context) -> observed(operation, attempts, context));
	}

	private <T extends @Nullable Object> T attempts(BackendOperation operation, Supplier<T> action) {
		RetryPolicy policy = this.retryPolicy;
		if (policy == null || !operation.idempotent() || this.transactions.inThread()) {
			return attempt(action);
		}
		try {
			return new RetryTemplate(policy).execute(() -> attempt(action));
		}
		catch (RetryException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw (ex.getCause() instanceof BackendException last) ? last : failed(ex);
		}
	}

	private <T extends @Nullable Object> T attempt(Supplier<T> action) {
		try {
			return action.get();
		}
		catch (RuntimeException ex) {
			throw (RuntimeException) translate(ex);
		}
	}

	private <T> Mono<T> attempts(BackendOperation operation, Mono<T> attempt) {
		RetryPolicy policy = this.retryPolicy;
		if (policy == null || !operation.idempotent()) {
			return attempt;
		}
		Mono<T> retried = Mono.defer(() -> attempt.retryWhen(backOff(policy)));
		return this.transactions.inContext().flatMap((active) -> active ? attempt : retried);
	}

	private static Retry backOff(RetryPolicy policy) {
		BackOffExecution pauses = policy.getBackOff().start();
		return Retry.from((signals) -> signals.concatMap((signal) -> {
			long pause = policy.shouldRetry(signal.failure()) ? pauses.nextBackOff() : BackOffExecution.STOP;
			return (pause == BackOffExecution.STOP) ? Mono.error(signal.failure())
					: Mono.delay(Duration.ofMillis(pause));
		}));
	}

	private <T> Mono<T> observed(BackendOperation operation, Mono<T> action, ContextView context) {
		BackendCallContext call = context(operation);
		Observation observation = observation(call);
		if (context.getOrDefault(ObservationThreadLocalAccessor.KEY, null) instanceof Observation parent) {
			observation.parentObservation(parent);
		}
		observation.start();
		return action.doOnError(observation::error)
			.doOnCancel(call::cancelled)
			.doFinally((signal) -> observation.stop())
			.contextWrite((inner) -> inner.put(ObservationThreadLocalAccessor.KEY, observation));
	}

	private BackendCallContext context(BackendOperation operation) {
		ObservedOperation known = this.observed.get(operation);
		return new BackendCallContext((known != null) ? known : this.observed.computeIfAbsent(operation,
				(first) -> new ObservedOperation(this.capability, this.backend, first.name())));
	}

	private Observation observation(BackendCallContext call) {
		return Observation.createNotStarted(this.convention, () -> call, this.observations);
	}

	private Throwable translate(Throwable failure) {
		return (failure instanceof BackendException || failure instanceof Error) ? failure : failed(failure);
	}

	// The text of a client library's exception may hold an address with a password: only
	// the cause, which nobody prints unasked, keeps it.
	private BackendException failed(Throwable failure) {
		return new BackendException(BackendException.Kind.FAILED, "The " + this.capability + " backend '" + this.backend
				+ "' failed with " + failure.getClass().getSimpleName() + ".", failure);
	}

}
