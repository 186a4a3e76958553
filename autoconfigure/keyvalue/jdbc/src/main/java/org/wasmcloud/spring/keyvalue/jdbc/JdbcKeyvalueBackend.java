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

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.init.ScriptException;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.Probe;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;

/**
 * Stores entries in a table of H2, PostgreSQL or MariaDB: a row an entry, the bucket's
 * name being a value in it, so that a bucket needs no table and no right to make one.
 * <p>
 * The version of an entry comes from one sequence and is never given twice. Beside it
 * stands what the database itself changes with every update of a row, so that the update
 * of somebody who knows nothing of versions is seen too.
 */
final class JdbcKeyvalueBackend implements KeyvalueBackend, Probe, AutoCloseable {

	static final String NAME = "jdbc";

	/** Bytes; an index of each database holds so much. */
	private static final int LONGEST_BUCKET = 255;

	private static final Set<KeyvalueFeature> FEATURES = Set.of(KeyvalueFeature.EXPIRY, KeyvalueFeature.DURABLE,
			KeyvalueFeature.WATCH);

	private final Sessions sessions;

	private final Changes changes;

	private final Sweeper sweeper;

	private final TimedProbe probe;

	private JdbcKeyvalueBackend(DataSource dataSource, Database database, JdbcKeyvalueProperties properties,
			Duration timeout) {
		this.sessions = new Sessions(dataSource, database, timeout);
		this.sweeper = new Sweeper(this.sessions, properties.sweepInterval());
		this.changes = new Changes(this.sessions, properties.watchInterval());
		this.probe = new TimedProbe(dataSource, database, timeout);
	}

	/**
	 * Makes the backend, and the table if that is to be there from the start.
	 */
	static JdbcKeyvalueBackend create(DataSource dataSource, JdbcKeyvalueProperties properties, Duration timeout) {
		DataSource target = withoutProxy(dataSource);
		Database database = new Database(target, TableName.of(properties.table()), properties.initializeSchema());
		try {
			database.start();
		}
		catch (SQLException | ScriptException ex) {
			throw (WiringException) new WiringException(
					"The table " + database.table() + " could not be created (" + ex.getClass().getSimpleName() + ").",
					"See to it that the database can be reached and its user may create tables, or set "
							+ "'wasmcloud.keyvalue.jdbc.initialize-schema' to 'never' and run the schema script.")
				.initCause(ex);
		}
		return new JdbcKeyvalueBackend(target, database, properties, timeout);
	}

	// Its connections are those of the transaction already; the key of both is the
	// target.
	private static DataSource withoutProxy(DataSource dataSource) {
		DataSource target = (dataSource instanceof TransactionAwareDataSourceProxy proxy) ? proxy.getTargetDataSource()
				: null;
		return (target != null) ? withoutProxy(target) : dataSource;
	}

	@Override
	public BackendBucket bucket(BucketSettings settings) {
		if (settings.name().getBytes(StandardCharsets.UTF_8).length > LONGEST_BUCKET) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT,
					"The name of the bucket has more than " + LONGEST_BUCKET + " bytes.");
		}
		return new JdbcBucket(settings.name(), this.sessions, this.changes, this.sweeper);
	}

	@Override
	public Set<KeyvalueFeature> features() {
		return FEATURES;
	}

	@Override
	public void probe() {
		this.probe.probe();
	}

	@Override
	public void close() {
		this.changes.close();
		this.sweeper.close();
		this.probe.close();
	}

}
