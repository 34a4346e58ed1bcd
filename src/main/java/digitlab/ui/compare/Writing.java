package digitlab.ui.compare;

import digitlab.chart.ValueFormat;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import java.util.Locale;

/** Writes a measure's figures into drawings. */
record Writing(Measure measure, Locale language) {
    private static final int SHARE_DIGITS = 2;
    private static final int NUMBER_DIGITS = 3;

    String mean(Interval value) {
        return measure.unit() == Measure.Unit.SHARE
                ? ValueFormat.percent(language).decimals(value.mean(), SHARE_DIGITS)
                : ValueFormat.plain(language).decimals(value.mean(), digits());
    }

    /** {@code ± 0.18}, or nothing if that is unknown. */
    String halfWidth(Interval value) {
        if (!value.isKnown()) {
            return "";
        }
        double factor = measure.unit() == Measure.Unit.SHARE ? 100 : 1;
        return "± " + ValueFormat.plain(language).decimals(factor * value.halfWidth(), digits());
    }

    private int digits() {
        return measure.unit() == Measure.Unit.SHARE ? SHARE_DIGITS : NUMBER_DIGITS;
    }
}
