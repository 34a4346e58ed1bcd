package digitlab.cli;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.TrainingSnapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Shows how a training goes: a line for each epoch and, on a terminal, a bar that moves below them. */
final class ProgressDisplay {
    private static final int BAR = 24;
    private static final String ERASE = "\r" + " ".repeat(78) + "\r";

    private final PrintWriter lines;
    private final PrintWriter terminal;
    private final boolean isTerminal;
    private final int epochs;
    private int shown;
    private boolean hasBar;

    /**
     * A display of a training.
     *
     * @param lines where epochs are told
     * @param terminal where the bar moves, if {@code isTerminal}
     * @param epochs at most
     */
    ProgressDisplay(PrintWriter lines, PrintWriter terminal, boolean isTerminal, int epochs) {
        this.lines = lines;
        this.terminal = terminal;
        this.isTerminal = isTerminal;
        this.epochs = epochs;
    }

    /** Shows where training stands. */
    void show(TrainingSnapshot snapshot) {
        showEpochs(snapshot.curve());
        if (isTerminal && snapshot.batch() < snapshot.batches()) {
            terminal.print("\r" + bar(snapshot));
            terminal.flush();
            hasBar = true;
        }
    }

    /** Tells the epochs that were not told yet. */
    void showEpochs(List<EpochMetrics> curve) {
        if (curve.size() > shown) {
            erase();
            for (EpochMetrics epoch : curve.subList(shown, curve.size())) {
                lines.println(line(epoch, epochs));
            }
            lines.flush();
            shown = curve.size();
        }
    }

    /** Takes the bar away. */
    void erase() {
        if (hasBar) {
            terminal.print(ERASE);
            terminal.flush();
            hasBar = false;
        }
    }

    static String line(EpochMetrics epoch, int epochs) {
        String validation = epoch.isValidated()
                ? String.format(
                        Locale.ROOT,
                        "   validation loss %.4f  accuracy %s",
                        epoch.validationLoss(),
                        Text.percent(epoch.validationAccuracy()))
                : "";
        return String.format(
                Locale.ROOT,
                "Epoch %d/%d   loss %.4f  accuracy %s%s   %.2f s",
                epoch.epoch(),
                epochs,
                epoch.trainingLoss(),
                Text.percent(epoch.trainingAccuracy()),
                validation,
                epoch.seconds());
    }

    static String bar(TrainingSnapshot snapshot) {
        int filled = (int) ((long) BAR * snapshot.batch() / snapshot.batches());
        String text = String.format(
                Locale.ROOT,
                "Epoch %d/%d [%s%s] %3d %%  %,.0f images/s",
                snapshot.epoch(),
                snapshot.epochs(),
                "#".repeat(filled),
                "-".repeat(BAR - filled),
                100L * snapshot.batch() / snapshot.batches(),
                snapshot.imagesPerSecond());
        return String.format(Locale.ROOT, "%-78s", text);
    }
}
