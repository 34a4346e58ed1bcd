package digitlab.ui.curves;

import digitlab.chart.ChartStyle;
import digitlab.chart.PlotArea;
import java.util.Optional;

/**
 * Where the plots lie in a pane: loss above accuracy, over the same epochs.
 *
 * @param accuracy empty where there is no room for both
 */
record CurvesLayout(PlotArea loss, Optional<PlotArea> accuracy) {
    /** Heights above and below the plots, in multiples of the type's size. */
    private static final double TITLE = 3.2;

    private static final double BETWEEN = 4.4;
    private static final double BELOW = 3.2;

    /** A plot that is not even this high says nothing. */
    private static final double LEAST = 6;

    private static final double LOSS_SHARE = 0.683;

    static CurvesLayout of(double width, double height, ChartStyle style) {
        double left = style.plotLeft();
        double across = Math.max(1, width - left - style.plotRight());
        double top = Math.round(TITLE * style.textSize());
        double between = Math.round(BETWEEN * style.textSize());
        double bottom = height - Math.round(BELOW * style.textSize());
        double both = bottom - top - between;
        double upper = Math.round(LOSS_SHARE * both);
        double lower = both - upper;
        if (lower < LEAST * style.textSize()) {
            return new CurvesLayout(new PlotArea(left, top, across, Math.max(1, bottom - top)), Optional.empty());
        }
        return new CurvesLayout(
                new PlotArea(left, top, across, upper), Optional.of(new PlotArea(left, bottom - lower, across, lower)));
    }

    /** The lower plot. */
    PlotArea lowest() {
        return accuracy.orElse(loss);
    }

    /** The plot that a point lies in. */
    Optional<PlotArea> at(double x, double y) {
        if (loss.contains(x, y)) {
            return Optional.of(loss);
        }
        return accuracy.filter(area -> area.contains(x, y));
    }
}
