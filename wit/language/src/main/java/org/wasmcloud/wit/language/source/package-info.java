/**
 * WIT texts, places in them and what is wrong with them.
 */
@NullMarked
package org.wasmcloud.wit.language.source;

import org.jspecify.annotations.NullMarked;
