/**
 * Canonical WIT text.
 */
@NullMarked
package org.wasmcloud.wit.language.printer;

import org.jspecify.annotations.NullMarked;
