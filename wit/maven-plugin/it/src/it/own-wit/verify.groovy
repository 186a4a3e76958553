def log = new File(basedir, 'build.log').text
assert log.contains('The WIT is unchanged, nothing to generate')
def sources = new File(basedir, 'target/generated-sources/wit')
assert new File(sources, 'com/acme/inventory/contract/InventoryStock.java').text.contains('import org.wasmcloud.contract.keyvalue.Bucket;')
assert !new File(sources, 'org').exists()
assert new File(basedir, 'target/classes/META-INF/wit/index.tsv').text == 'acme:inventory@1.0.0\tcom.acme.inventory.contract\t\n'
