CREATE SEQUENCE IF NOT EXISTS wasmcloud_keyvalue_version;

CREATE TABLE IF NOT EXISTS wasmcloud_keyvalue (
	bucket VARCHAR(255) NOT NULL,
	entry_key VARCHAR(2048) NOT NULL,
	entry_value BLOB NOT NULL,
	version BIGINT DEFAULT NEXT VALUE FOR wasmcloud_keyvalue_version ON UPDATE NEXT VALUE FOR wasmcloud_keyvalue_version NOT NULL,
	expires_at BIGINT,
	PRIMARY KEY (bucket, entry_key)
);

CREATE INDEX IF NOT EXISTS wasmcloud_keyvalue_expiry ON wasmcloud_keyvalue (expires_at);
