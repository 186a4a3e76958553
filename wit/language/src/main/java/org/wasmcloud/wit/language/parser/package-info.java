/**
 * From text to syntax tree.
 */
@NullMarked
package org.wasmcloud.wit.language.parser;

import org.jspecify.annotations.NullMarked;
