CREATE SEQUENCE IF NOT EXISTS wasmcloud_keyvalue_version;

CREATE TABLE IF NOT EXISTS wasmcloud_keyvalue (
	bucket TEXT COLLATE "C" NOT NULL,
	entry_key TEXT COLLATE "C" NOT NULL,
	entry_value BYTEA NOT NULL,
	version BIGINT DEFAULT nextval('wasmcloud_keyvalue_version') NOT NULL,
	expires_at BIGINT,
	PRIMARY KEY (bucket, entry_key)
);

CREATE INDEX IF NOT EXISTS wasmcloud_keyvalue_expiry ON wasmcloud_keyvalue (expires_at) WHERE expires_at IS NOT NULL;
