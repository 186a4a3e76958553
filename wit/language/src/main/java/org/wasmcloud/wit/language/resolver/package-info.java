/**
 * From syntax trees to the resolved type model: names, gates, rules, worlds.
 */
@NullMarked
package org.wasmcloud.wit.language.resolver;

import org.jspecify.annotations.NullMarked;
