package digitlab.cli;

import digitlab.core.experiment.Claim;
import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.ClaimWords;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import java.util.List;
import java.util.Locale;

/** Figures that others found beside those of this lab, as a Markdown table. */
final class FiguresTable {
    private static final ClaimWords WORDS = new ClaimWords(Locale.ENGLISH);
    private static final String HEAD =
            """
            | recipe | reported | independent | ours: mean ± SD | seeds | difference | agreed within | verdict |
            |---|---:|---:|---:|---:|---:|---:|---|
            """;

    private FiguresTable() {}

    /** The table; empty if no claim is about a figure of somebody else's. */
    static String of(List<ClaimResult> results) {
        StringBuilder rows = new StringBuilder();
        for (ClaimResult result : results) {
            if (result.claim() instanceof Claim.Figure figure) {
                rows.append(row(figure, result));
            }
        }
        return rows.length() == 0 ? "" : HEAD + rows;
    }

    private static String row(Claim.Figure figure, ClaimResult result) {
        Measure measure = figure.figure().metric().measure();
        ClaimResult.Evidence evidence = result.decisive();
        Interval ours = evidence == null ? null : evidence.difference().interval();
        return "| %s | %s | %s | %s | %d | %s | %s | %s |\n"
                .formatted(
                        figure.text().english(),
                        figure.reported() == null ? "" : WORDS.value(figure.reported(), measure),
                        WORDS.value(figure.expected(), measure),
                        ours == null ? "" : ours(ours, measure),
                        result.seeds(),
                        ours == null ? "" : signed(ours.mean() - figure.expected(), measure),
                        WORDS.value(figure.tolerance(), measure),
                        WORDS.verdict(result.verdict()));
    }

    private static String ours(Interval ours, Measure measure) {
        String mean = WORDS.value(ours.mean(), measure);
        return ours.isKnown() ? mean + " ± " + WORDS.value(ours.sd(), measure) : mean;
    }

    private static String signed(double difference, Measure measure) {
        String text = WORDS.value(difference, measure);
        return difference > 0 ? "+" + text : text;
    }
}
