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

package org.wasmcloud.spring.core.named;

import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

import org.wasmcloud.spring.core.backend.Capability;

/**
 * Registers each named thing of a capability as a bean of each contract type, all of them
 * with the key as their qualifier. The beans' names are made so that they cannot meet one
 * of the application's.
 * <p>
 * A sub-class is public or package-private with a constructor that takes an
 * {@link Environment}, and is imported by the capability's auto-configuration.
 */
public abstract class NamedThingRegistrar implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	private final Capability capability;

	private final String collection;

	private final List<NamedBean> beans;

	/**
	 * Creates a registrar.
	 * @param environment where the named things are declared
	 * @param capability the capability
	 * @param collection the property above the keys, such as {@code buckets}
	 * @param beans the types
	 */
	protected NamedThingRegistrar(Environment environment, Capability capability, String collection,
			List<NamedBean> beans) {
		this.environment = environment;
		this.capability = capability;
		this.collection = collection;
		this.beans = List.copyOf(beans);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		for (String key : NamedThings.of(this.environment, this.capability.property(this.collection)).keys()) {
			for (NamedBean bean : this.beans) {
				if (!isApplications(registry, key, bean.type())) {
					registry.registerBeanDefinition(name(bean, key), definition(bean, key));
				}
			}
		}
	}

	private String name(NamedBean bean, String key) {
		return "wasmcloud." + this.capability.name() + "." + bean.nameInfix() + "." + key;
	}

	// A class and a method, no lambda: only that survives ahead-of-time processing.
	private static RootBeanDefinition definition(NamedBean bean, String key) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(bean.type());
		definition.setFactoryBeanName(bean.factoryBean());
		definition.setFactoryMethodName(bean.factoryMethod());
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, key);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, key));
		return definition;
	}

	private static boolean isApplications(BeanDefinitionRegistry registry, String key, Class<?> type) {
		return registry.containsBeanDefinition(key) && registry instanceof BeanFactory beanFactory
				&& beanFactory.isTypeMatch(key, type);
	}

}
