package digitlab.cli;

import digitlab.core.experiment.Claim;
import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.ClaimWords;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.StudyResults;
import java.util.List;
import java.util.Locale;

/** An experiment's claims with their verdicts as a Markdown table; those about others' figures are in {@link FiguresTable}. */
final class ClaimsTable {
    private static final ClaimWords WORDS = new ClaimWords(Locale.ENGLISH);
    private static final String HEAD =
            """
            | experiment | claim | verdict | what decides |
            |---|---|---|---|
            """;

    private ClaimsTable() {}

    /** The table; empty if nothing is claimed. */
    static String of(Experiment experiment, List<ClaimResult> claims, StudyResults results) {
        StringBuilder rows = new StringBuilder();
        for (ClaimResult claim : claims) {
            if (!(claim.claim() instanceof Claim.Figure)) {
                rows.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                experiment.id(),
                                cell(claim.claim().text().english()),
                                WORDS.verdict(claim.verdict()),
                                cell(WORDS.finding(claim, results.study()))));
            }
        }
        return rows.length() == 0 ? "" : HEAD + rows;
    }

    /** A bar would begin another cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
