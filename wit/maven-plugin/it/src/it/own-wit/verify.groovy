def log = new File(basedir, 'build.log').text
assert log.contains('The WIT is unchanged, nothing to generate')
assert log.contains('wasmCloud keyvalue: default -> memory')
def sources = new File(basedir, 'target/generated-sources/wit')
assert new File(sources, 'com/acme/inventory/contract/InventoryStock.java').text.contains('import org.wasmcloud.contract.keyvalue.Bucket;')
assert !new File(sources, 'org').exists()
assert new File(basedir, 'target/classes/META-INF/wit/index.tsv').text == 'acme:inventory@1.0.0\tcom.acme.inventory.contract\t\n'

// What an IDE reads from the plugin's jar: it runs the goal that there is, also while files are edited.
def plugins = new File(localRepositoryPath, 'org/wasmcloud/spring/wasmcloud-wit-maven-plugin')
def jars = []
plugins.eachFileRecurse { if (it.name ==~ /wasmcloud-wit-maven-plugin-.*(?<!sources|javadoc)\.jar/) jars << it }
assert jars.size() == 1
def jar = new java.util.zip.ZipFile(jars[0])
def xml = { new groovy.xml.XmlSlurper().parse(jar.getInputStream(jar.getEntry(it))) }
def execution = xml('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution
assert execution.pluginExecutionFilter.goals.goal.collect { it.text() } == xml('META-INF/maven/plugin.xml').mojos.mojo.goal.collect { it.text() }
assert execution.action.execute.runOnIncremental.text() == 'true'
jar.close()
