package digitlab.report;

import digitlab.chart.ChartColours;
import digitlab.chart.ChartStyle;

/** How figures of reports look: on white, in type that is legible on paper. */
final class ReportStyle {
    /** Figures are this wide: the text of an A4 page at 96 pixels an inch. */
    static final double WIDTH = 680;

    static final ChartStyle CHART = new ChartStyle(ChartColours.LIGHT, 11.5, 1);

    private ReportStyle() {}
}
