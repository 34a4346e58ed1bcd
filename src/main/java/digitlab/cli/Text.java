package digitlab.cli;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.DenseLayer;
import digitlab.core.training.StopReason;
import java.util.Locale;
import java.util.stream.Collectors;

/** How commands put things into words, the same in every language. */
final class Text {
    private Text() {}

    /** {@code 97.65 %}; a dash for what was not measured. */
    static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** A name for a run of that recipe: {@code 784-128-10 relu adam}. */
    static String nameOf(RunSpec spec) {
        String activations = spec.network().hidden().stream()
                .map(DenseLayer::activation)
                .distinct()
                .map(activation -> " " + activation.id())
                .collect(Collectors.joining());
        return spec.network().shape() + activations + " "
                + spec.training().optimizer().id();
    }

    /** {@code 1 epoch}, {@code 2 epochs}. */
    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** {@code 1 batch}, {@code 2 batches}. */
    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** What a run came to, in a line. */
    static String summary(Run run, RunResult result) {
        Evaluation test = result.test();
        String tested = test == null
                ? "Not tested"
                : String.format(
                        Locale.ROOT,
                        "Test accuracy %s, loss %.4f, weights of epoch %d",
                        percent(test.accuracy()),
                        test.loss(),
                        result.epoch());
        String ending = result.stopReason() == StopReason.COMPLETED
                ? ""
                : ", " + result.stopReason().id().replace('-', ' ');
        return String.format(
                Locale.ROOT,
                "%s; %s in %.1f s%s",
                tested,
                count(run.curve().size(), "epoch"),
                result.seconds(),
                ending);
    }
}
