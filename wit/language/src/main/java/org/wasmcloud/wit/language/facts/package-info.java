/**
 * What packages say, one sorted line a fact.
 */
@NullMarked
package org.wasmcloud.wit.language.facts;

import org.jspecify.annotations.NullMarked;
