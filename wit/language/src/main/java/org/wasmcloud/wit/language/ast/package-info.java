/**
 * What a WIT text says as its author wrote it: one record a construct, names not yet
 * looked up, gated items still there.
 */
@NullMarked
package org.wasmcloud.wit.language.ast;

import org.jspecify.annotations.NullMarked;
