/**
 * What outlives the program: recipes as JSON, runs on disk, files of drawings. A file is written whole or not at all, so a process that is
 * killed at any moment leaves every finished epoch readable; {@link digitlab.store.RunStore} says what lies where.
 */
@NullMarked
package digitlab.store;

import org.jspecify.annotations.NullMarked;
