/** The program's entry point. */
@NullMarked
package digitlab;

import org.jspecify.annotations.NullMarked;
