/**
 * Drawing: curves, axes, heatmaps, run colours. One plot draws itself onto a canvas, a picture or an SVG file alike,
 * through the few calls of a {@link digitlab.ui.chart.Surface}.
 */
@NullMarked
package digitlab.ui.chart;

import org.jspecify.annotations.NullMarked;
