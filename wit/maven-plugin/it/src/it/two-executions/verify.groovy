def log = new File(basedir, 'build.log').text
assert log.split('The WIT is unchanged, nothing to generate').length == 3
def index = new File(basedir, 'target/classes/META-INF/wit/index.tsv').text
assert index == 'acme:inventory@1.0.0\tacme.inventory\t\nacme:orders@1.0.0\tcom.acme.orders.contract\t\n'
def catalogs = new File(basedir, 'target/classes/META-INF/services/org.wasmcloud.wit.bindings.Catalog').readLines()
assert catalogs.size() == 2
