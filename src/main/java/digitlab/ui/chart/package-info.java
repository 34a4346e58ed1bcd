/**
 * {@link digitlab.chart.Drawing}s on the screen: a surface over JavaFX's canvas, panes that redraw no more often than the eye
 * can follow, and pictures of what they show.
 */
@NullMarked
package digitlab.ui.chart;

import org.jspecify.annotations.NullMarked;
