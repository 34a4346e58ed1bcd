package digitlab.core.experiment;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Puts verdicts and what they rest on into sentences, in the language of the reader. */
public final class ClaimWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    /** Words in a language, or in English where there are none in it. */
    public ClaimWords(Locale locale) {
        this.texts = ResourceBundle.getBundle(ClaimWords.class.getPackageName() + ".messages", locale, NO_FALLBACK);
        this.locale = locale;
    }

    /** {@code holds}, {@code does not hold}, {@code inside the noise} … */
    public String verdict(Verdict verdict) {
        return texts.getString("verdict." + verdict.name());
    }

    /** {@code test accuracy}, {@code gradient norm of layer 2}, {@code validation accuracy after epoch 1}. */
    public String metric(Metric metric) {
        String name = texts.getString("metric." + metric.measure().id());
        if (metric.measure().isOfLayer()) {
            name = text("layer", name, metric.layer());
        }
        return metric.epoch() > 0 ? text("epoch", name, metric.epoch()) : name;
    }

    /** The verdict with the comparison that decides it: {@code Holds: test accuracy, A minus B: 0.42 points, …}. */
    public String sentence(ClaimResult result, Study study) {
        return capitalised(verdict(result.verdict())) + ": " + finding(result, study);
    }

    /** The comparison that decides: who, by how much, how sure, on how many seeds, and how many it would take. */
    public String finding(ClaimResult result, Study study) {
        ClaimResult.Evidence decisive = result.decisive();
        if (decisive == null) {
            return text(isAboutDrawings(result.claim()) ? "noDrawings" : "noRuns");
        }
        Measure measure = decisive.first().metric().measure();
        String words = text(
                "finding",
                about(result.claim(), decisive, study),
                interval(decisive.difference().interval(), measure, isDifference(result.claim(), decisive)));
        if (result.claim() instanceof Claim.Always) {
            return words + " " + text(result.verdict() == Verdict.HOLDS ? "always" : "notAlways");
        }
        OptionalInt seeds = result.seedsNeeded();
        return seeds.isPresent() ? words + " " + text("seedsNeeded", seeds.getAsInt()) : words;
    }

    private static boolean isAboutDrawings(Claim claim) {
        return claim.operands().stream().anyMatch(operand -> operand.metric().measure() == Measure.DRAWING_ACCURACY);
    }

    /** A sentence for each edge; several blocks of an experiment may give the same one. */
    public List<String> sentences(List<GridEdge> edges) {
        return edges.stream().map(this::sentence).distinct().toList();
    }

    /** {@code l2=0.1 is the best value and the largest of its range: try larger ones as well.} */
    public String sentence(GridEdge edge) {
        return text(
                edge.isLargest() ? "edge.largest" : "edge.smallest",
                edge.field().id(),
                edge.value());
    }

    private static boolean isDifference(Claim claim, ClaimResult.Evidence decisive) {
        return decisive.second() != null || claim instanceof Claim.Trend;
    }

    private String about(Claim claim, ClaimResult.Evidence evidence, Study study) {
        String first = label(evidence.first(), study);
        Operand second = evidence.second();
        String metric = metric(evidence.first().metric());
        if (second != null) {
            return evidence.first().metric().equals(second.metric())
                    ? text("difference", metric, first, label(second, study))
                    : text("metrics", metric, first, metric(second.metric()), label(second, study));
        }
        if (claim instanceof Claim.Trend trend) {
            return text(trend.rises() ? "rise" : "fall", metric, trend.over().id());
        }
        if (claim instanceof Claim.Figure figure) {
            Measure measure = figure.figure().metric().measure();
            return text(
                    "expected", metric, first, value(figure.expected(), measure), value(figure.tolerance(), measure));
        }
        return text("figure", metric, first);
    }

    private String label(Operand operand, Study study) {
        return operand.label(study, locale);
    }

    /** {@code 0.42 points, 95 % interval 0.11 to 0.73, 5 seeds}. */
    private String interval(Interval interval, Measure measure, boolean isDifference) {
        String unit = measure.unit() == Measure.Unit.SHARE ? text(isDifference ? "points" : "percent") : "";
        String mean = value(interval.mean(), measure) + unit;
        if (!interval.isKnown()) {
            return text("oneSeed", mean);
        }
        return text(
                "interval", mean, value(interval.low(), measure), value(interval.high(), measure), interval.count());
    }

    /** A figure with as many digits as mean something: shares in percent. */
    public String value(double value, Measure measure) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('−');
        var format = new DecimalFormat("#,##0", symbols);
        boolean isShare = measure.unit() == Measure.Unit.SHARE;
        int digits = isShare ? 2 : measure.unit() == Measure.Unit.COUNT ? 1 : 4;
        format.setMinimumFractionDigits(isShare ? digits : 0);
        format.setMaximumFractionDigits(digits);
        return format.format(isShare ? 100 * value : value);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String text(String key, @Nullable Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
