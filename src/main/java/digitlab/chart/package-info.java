/**
 * Drawing without a toolkit: curves, axes, heatmaps, bars, run colours. A {@link digitlab.chart.Drawing} draws itself through
 * the few calls of a {@link digitlab.chart.Surface} and so onto the screen, into a picture or into an SVG file alike. Where
 * things lie (ticks, thinning of points, places of labels and tiles, ranges, zoom) is computed here once, for the window and
 * for reports.
 */
@NullMarked
package digitlab.chart;

import org.jspecify.annotations.NullMarked;
