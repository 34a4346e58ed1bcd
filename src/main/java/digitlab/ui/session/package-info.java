/**
 * What all features look at together: the runs shown, the focused run, the epoch of the time slider, the recipe being
 * edited. Properties only, no node: it is tested without a screen. Features know the session and never each other.
 */
@NullMarked
package digitlab.ui.session;

import org.jspecify.annotations.NullMarked;
