package digitlab.report;

import digitlab.chart.ValueFormat;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.RecipeField;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words and numbers of a report in its language. */
final class ReportTexts {
    private static final String BUNDLE = "digitlab.report.messages";
    private static final int PERCENT_DIGITS = 2;
    private static final int NUMBER_DIGITS = 3;
    private static final String DASH = "–";

    private final Locale language;
    private final ResourceBundle bundle;

    ReportTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, NoFallback.INSTANCE);
    }

    Locale language() {
        return language;
    }

    /** The text of that key; {@code {0}}, {@code {1}} … stand for the values. */
    String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language).format(values);
    }

    String name(Measure measure) {
        return get("measure." + measure.id());
    }

    String name(RecipeField field) {
        return get("field." + field.id());
    }

    /** A mean with its 95 % interval, or a single number. */
    String interval(Measure measure, Optional<Interval> interval) {
        boolean isResult = measure.unit() != Measure.Unit.COUNT && measure != Measure.SECONDS;
        return interval.map(known -> isResult && known.isKnown()
                        ? number(measure, known.mean()) + " ± " + plain(measure, known.halfWidth())
                        : number(measure, known.mean()))
                .orElse(DASH);
    }

    /** With its unit. */
    String number(Measure measure, double value) {
        return switch (measure.unit()) {
            case SHARE -> ValueFormat.percent(language).decimals(value, PERCENT_DIGITS);
            case NUMBER -> decimals(value, measure == Measure.SECONDS ? 1 : NUMBER_DIGITS);
            case COUNT -> decimals(value, value == Math.rint(value) ? 0 : 1);
        };
    }

    /** Without the unit that stands before the ±. */
    private String plain(Measure measure, double value) {
        return measure.unit() == Measure.Unit.SHARE ? decimals(100 * value, PERCENT_DIGITS) : number(measure, value);
    }

    /** A difference, with its sign; accuracies in percentage points. */
    String difference(Measure measure, double value) {
        String size = measure.unit() == Measure.Unit.SHARE
                ? get("points", decimals(100 * Math.abs(value), PERCENT_DIGITS))
                : number(measure, Math.abs(value));
        return sign(size, value) + size;
    }

    /** The ends of an interval of differences. */
    String range(Measure measure, Interval interval) {
        return get("range", signed(measure, interval.low()), signed(measure, interval.high()));
    }

    private String signed(Measure measure, double value) {
        String size = plain(measure, Math.abs(value));
        return sign(size, value) + size;
    }

    /** None before what is written as 0. */
    private static String sign(String size, double value) {
        boolean zero = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? "" : value < 0 ? "−" : "+";
    }

    String decimals(double value, int digits) {
        return ValueFormat.plain(language).decimals(value, digits);
    }

    String percent(double share, int digits) {
        return ValueFormat.percent(language).decimals(share, digits);
    }

    /** {@code a, b and c}. */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return get("and", head, items.get(items.size() - 1));
    }

    /** English where a language has no bundle, whatever the machine speaks. */
    private static final class NoFallback extends ResourceBundle.Control {
        private static final NoFallback INSTANCE = new NoFallback();

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
