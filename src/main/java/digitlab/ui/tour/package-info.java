/**
 * The tour of two minutes: a bubble that points at one part of the window after the other. The window goes on working
 * meanwhile; what is pointed at is brought to light by whoever opens the tour.
 */
@NullMarked
package digitlab.ui.tour;

import org.jspecify.annotations.NullMarked;
