def log = new File(basedir, 'build.log').text
assert log.contains('package wasmcloud:keyvalue@0.2.0 is here and at')
assert log.contains('deps/keyvalue/types.wit')
assert log.contains('META-INF/wit/wasmcloud-keyvalue@0.2.0/')
