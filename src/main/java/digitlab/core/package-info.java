/** What all packages of the core share: the rules that values are validated by, and random seeds. */
@NullMarked
package digitlab.core;

import org.jspecify.annotations.NullMarked;
