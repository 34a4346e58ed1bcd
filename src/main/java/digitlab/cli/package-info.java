/**
 * The commands: each reads its options, asks the lab, and says what came of it as text or JSON. {@link
 * digitlab.cli.Commands} is the way in, and {@link digitlab.cli.Workplace} what it is given.
 */
@NullMarked
package digitlab.cli;

import org.jspecify.annotations.NullMarked;
