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

/**
 * One of the types that a named thing is a bean of.
 *
 * @param type the contract type
 * @param nameInfix the type in kebab case, as it stands in the bean's name
 * @param factoryBean name of the bean that hands out the instances
 * @param factoryMethod its method, which takes the key and returns the type
 */
public record NamedBean(Class<?> type, String nameInfix, String factoryBean, String factoryMethod) {

}
