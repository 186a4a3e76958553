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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;

/**
 * Finds the connection of a backend among the application's own beans, so that everything
 * which configures those beans (properties, SSL bundles, connection details, pooling)
 * holds for the backend too.
 */
public final class ConnectionResolver {

	private final ListableBeanFactory beanFactory;

	/**
	 * Creates a resolver.
	 * @param beanFactory where the connections are
	 */
	public ConnectionResolver(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Finds a connection.
	 * @param type the type of the client or connection factory
	 * @param name its bean name or qualifier; {@code null} for the only or primary one
	 * @param <T> the type
	 * @return the bean
	 * @throws NoSuchConnectionException if there is none, naming the candidates
	 */
	public <T> T resolve(Class<T> type, @Nullable String name) {
		T connection = (name != null) ? named(type, name) : this.beanFactory.getBeanProvider(type).getIfUnique();
		if (connection == null) {
			throw new NoSuchConnectionException(type.getName(), name, candidates(this.beanFactory, type));
		}
		return connection;
	}

	private <T> @Nullable T named(Class<T> type, String name) {
		try {
			if (this.beanFactory.containsBean(name) && this.beanFactory.isTypeMatch(name, type)) {
				return this.beanFactory.getBean(name, type);
			}
			return BeanFactoryAnnotationUtils.qualifiedBeanOfType(this.beanFactory, type, name);
		}
		catch (NoSuchBeanDefinitionException ex) {
			return null;
		}
	}

	private static List<String> candidates(BeanFactory beanFactory, Class<?> type) {
		return List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors((ListableBeanFactory) beanFactory, type,
				true, false));
	}

}
