def log = new File(basedir, 'build.log').text
assert log.contains('stock.wit:5:32')
assert log.contains('5 |   reserve: func(ledger: borrow<bukket>);')
assert log.contains('^^^^^^')
assert log.contains("Define it here, or take it from another interface: 'use the-interface.{bukket};'.")
