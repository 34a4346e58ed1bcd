/**
 * Drawing: curves, axes, heatmaps, bars, run colours. A {@link digitlab.ui.chart.Drawing} draws itself through the few calls
 * of a {@link digitlab.ui.chart.Surface} and so onto the screen, into a picture or into an SVG file alike. Where things lie
 * (ticks, thinning of points, places of labels and tiles, ranges, zoom) is computed apart from any toolkit.
 */
@NullMarked
package digitlab.ui.chart;

import org.jspecify.annotations.NullMarked;
