def log = new File(basedir, 'build.log').text
assert log.contains("unknown package 'wasmcloud:keyvalue@0.2.0'")
assert log.contains("Add the dependency 'wasmcloud-contracts-keyvalue'")
