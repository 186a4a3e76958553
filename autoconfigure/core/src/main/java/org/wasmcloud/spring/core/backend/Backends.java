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

package org.wasmcloud.spring.core.backend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.diagnostics.WiringException;

/**
 * The backends of one capability: finds the provider that the configuration names, makes
 * one backend for each provider and connection in use, and closes them all.
 * <p>
 * The choice is a look-up at run time and never a bean condition, so that it follows the
 * active profile in an application that was processed ahead of time as well.
 *
 * @param <B> the capability's backend type
 */
public final class Backends<B> implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(Backends.class);

	private final Capability capability;

	private final BackendDefaults defaults;

	private final Map<String, BackendProvider<? extends B>> providers = new TreeMap<>();

	private final KnownBackends known;

	private final Map<String, SelectedBackend<B>> inUse = new LinkedHashMap<>();

	private @Nullable Replacement<B> replacement;

	/**
	 * Creates the look-up; no backend is created yet.
	 * @param capability the capability
	 * @param defaults what its properties say
	 * @param providers all providers that there are
	 * @param known the backends that could be added
	 */
	public Backends(Capability capability, BackendDefaults defaults,
			Collection<? extends BackendProvider<? extends B>> providers, KnownBackends known) {
		this.capability = capability;
		this.defaults = defaults;
		this.known = known;
		for (BackendProvider<? extends B> provider : providers) {
			BackendProvider<? extends B> other = this.providers.put(provider.name(), provider);
			if (other != null) {
				throw new WiringException(
						"Two " + capability.name() + " backends are called '" + provider.name() + "': "
								+ other.getClass().getName() + " and " + provider.getClass().getName() + ".",
						"Remove one of the modules that contribute them, or rename the backend that is yours.");
			}
		}
	}

	/**
	 * Uses one provider for everything, whatever the configuration says; a test does so.
	 * No name of a backend or connection is looked up any more, so that none can be wrong
	 * and no other provider makes anything. What the configuration puts on different
	 * backends or connections still gets a backend each.
	 * @param provider the name of the provider
	 * @param by who asks for it, for reports
	 * @throws WiringException if there is no such provider
	 * @throws IllegalStateException if a backend was selected already
	 */
	public synchronized void replaceAll(String provider, String by) {
		if (!this.inUse.isEmpty()) {
			throw new IllegalStateException("The " + this.capability.name() + " backends are in use already");
		}
		BackendProvider<? extends B> found = this.providers.get(provider);
		if (found == null) {
			throw new WiringException(
					by + " asks for the " + this.capability.name() + " backend '" + provider + "', which is not there.",
					"The backends are: " + String.join(", ", this.providers.keySet()) + ".");
		}
		this.replacement = new Replacement<>(found, by);
	}

	/**
	 * The backend for everything whose configuration names none.
	 * @return the backend; the same one at each call
	 * @throws WiringException if the configuration names one that is not there, or names
	 * none and several were added
	 */
	public SelectedBackend<B> defaultBackend() {
		return select(null, null, this.capability.property("backend"));
	}

	/**
	 * Checks that the backend that the configuration names for everything is there,
	 * although nothing may use it.
	 * @throws WiringException if it is not
	 */
	public synchronized void checkDefault() {
		String configured = this.defaults.backend();
		if (configured != null && this.replacement == null) {
			named(configured, this.capability.property("backend"));
		}
	}

	/**
	 * The backend that a named thing asks for.
	 * @param backend the name of the backend, {@code null} for the capability's default
	 * @param connection the name of the connection, {@code null} for the default one
	 * @param property the property key that the names stand under or would stand under,
	 * for messages
	 * @return the backend; the same one for the same names
	 * @throws WiringException if there is no such backend or connection
	 */
	public synchronized SelectedBackend<B> select(@Nullable String backend, @Nullable String connection,
			String property) {
		String usedConnection = connection;
		if (usedConnection == null && (backend == null || backend.equals(likelyDefault()))) {
			usedConnection = this.defaults.connection();
		}
		if (this.replacement != null) {
			return replace(this.replacement, backend, usedConnection);
		}
		Choice<B> choice = (backend != null) ? new Choice<>(named(backend, property), property + " names it")
				: chooseDefault();
		String key = choice.provider().name() + "\n" + Objects.toString(usedConnection, "");
		SelectedBackend<B> selected = this.inUse.get(key);
		if (selected == null) {
			selected = create(choice, usedConnection, property);
			this.inUse.put(key, selected);
		}
		return selected;
	}

	/**
	 * All backends that were selected so far.
	 * @return the backends in the order of their selection
	 */
	public synchronized List<SelectedBackend<B>> inUse() {
		return List.copyOf(this.inUse.values());
	}

	/**
	 * The names of all backends that can be selected.
	 * @return the names, sorted
	 */
	public List<String> available() {
		return List.copyOf(this.providers.keySet());
	}

	private SelectedBackend<B> replace(Replacement<B> with, @Nullable String backend, @Nullable String connection) {
		String replaced = (backend != null) ? backend : likelyDefault();
		return this.inUse.computeIfAbsent(replaced + "\n" + Objects.toString(connection, ""),
				(key) -> new SelectedBackend<>(with.provider().name(), null,
						with.by() + " puts it in place of " + replaced + ((connection != null) ? "/" + connection : ""),
						with.provider().create(new BackendSettings(null, this.defaults.timeout()))));
	}

	/** What the default would be; any text where that is unclear. */
	private String likelyDefault() {
		String configured = this.defaults.backend();
		if (configured != null) {
			return configured;
		}
		List<BackendProvider<? extends B>> added = added();
		return (added.size() == 1) ? added.get(0).name() : this.capability.embeddedBackend();
	}

	private SelectedBackend<B> create(Choice<B> choice, @Nullable String connection, String property) {
		try {
			B backend = choice.provider().create(new BackendSettings(connection, this.defaults.timeout()));
			return new SelectedBackend<>(choice.provider().name(), connection, choice.reason(), backend);
		}
		catch (NoSuchConnectionException ex) {
			throw ex.atProperty(property.replaceAll("\\.backend$", ".connection"));
		}
	}

	private Choice<B> chooseDefault() {
		String property = this.capability.property("backend");
		String configured = this.defaults.backend();
		if (configured != null) {
			return new Choice<>(named(configured, property), property + " names it");
		}
		List<BackendProvider<? extends B>> added = added();
		if (added.size() > 1) {
			List<String> names = added.stream().map(BackendProvider::name).toList();
			throw new WiringException(
					"Several " + this.capability.name() + " backends are on the class path (" + String.join(", ", names)
							+ ") and the configuration does not say which one to use.",
					"Add '" + property + "=" + names.get(0) + "' (or another of them) to the configuration.");
		}
		if (added.size() == 1) {
			return new Choice<>(added.get(0), "it is the only backend module on the class path");
		}
		return new Choice<>(named(this.capability.embeddedBackend(), property),
				"it is the default without a backend module or " + property);
	}

	private List<BackendProvider<? extends B>> added() {
		return this.providers.values()
			.stream()
			.<BackendProvider<? extends B>>map((provider) -> provider)
			.filter((provider) -> !provider.builtIn())
			.toList();
	}

	private BackendProvider<? extends B> named(String name, String property) {
		BackendProvider<? extends B> provider = this.providers.get(name);
		if (provider != null) {
			return provider;
		}
		String available = String.join(", ", this.providers.keySet());
		if (this.known.contains(name)) {
			throw new WiringException(
					"'" + property + "' is '" + name + "', but the module of that backend is not on the class path.",
					"Add the dependency org.wasmcloud.spring:" + this.capability.starter(name)
							+ ", or use a backend that is there: " + available + ".");
		}
		List<String> addable = new ArrayList<>(this.known.names());
		addable.removeAll(this.providers.keySet());
		throw new WiringException("'" + property + "' is '" + name + "', and there is no such backend.",
				"Use one of: " + available + "." + (addable.isEmpty() ? "" : " With the starter "
						+ this.capability.starter("<name>") + ", also: " + String.join(", ", addable) + "."));
	}

	@Override
	public synchronized void close() {
		for (SelectedBackend<B> selected : this.inUse.values()) {
			if (selected.backend() instanceof AutoCloseable closeable) {
				try {
					closeable.close();
				}
				catch (Exception ex) {
					logger.warn("The " + this.capability.name() + " backend " + selected.label()
							+ " could not be closed: " + ex.getClass().getName());
				}
			}
		}
		this.inUse.clear();
	}

	private record Choice<B>(BackendProvider<? extends B> provider, String reason) {

	}

	private record Replacement<B>(BackendProvider<? extends B> provider, String by) {

	}

}
