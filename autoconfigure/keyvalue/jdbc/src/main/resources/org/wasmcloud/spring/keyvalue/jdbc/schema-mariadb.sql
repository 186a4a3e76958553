CREATE SEQUENCE IF NOT EXISTS wasmcloud_keyvalue_version;

CREATE TABLE IF NOT EXISTS wasmcloud_keyvalue (
	bucket VARBINARY(255) NOT NULL,
	entry_key VARBINARY(2048) NOT NULL,
	entry_value LONGBLOB NOT NULL,
	version BIGINT DEFAULT NEXTVAL(wasmcloud_keyvalue_version) NOT NULL,
	changed_at TIMESTAMP(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) NOT NULL,
	expires_at BIGINT,
	PRIMARY KEY (bucket, entry_key),
	KEY wasmcloud_keyvalue_expiry (expires_at)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC;
