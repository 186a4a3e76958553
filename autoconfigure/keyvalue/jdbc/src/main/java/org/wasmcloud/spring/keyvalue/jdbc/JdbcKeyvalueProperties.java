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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/**
 * Properties of the key-value backend in a database.
 *
 * @param initializeSchema Database schema initialization mode. An embedded database gets
 * its table at the first use, "always" creates it at start.
 * @param table Name of the table, with the schema and a dot in front where it is not the
 * default one.
 * @param sweepInterval Pause between two deletions of expired entries; 0 to leave them to
 * others.
 * @param watchInterval Pause between two looks at a watched bucket.
 */
@ConfigurationProperties("wasmcloud.keyvalue.jdbc")
record JdbcKeyvalueProperties(@DefaultValue("embedded") DatabaseInitializationMode initializeSchema,
		@DefaultValue(TableName.DEFAULT) String table, @DefaultValue("1m") Duration sweepInterval,
		@DefaultValue("1s") Duration watchInterval) {

}
