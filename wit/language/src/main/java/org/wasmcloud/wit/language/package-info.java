/**
 * The WIT language: loads packages from folders, files and texts.
 * {@link org.wasmcloud.wit.language.WitLoader} is where to start.
 */
@NullMarked
package org.wasmcloud.wit.language;

import org.jspecify.annotations.NullMarked;
