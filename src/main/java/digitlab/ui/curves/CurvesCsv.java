package digitlab.ui.curves;

import digitlab.core.metrics.EpochMetrics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers behind the curves as a text: one line for each run and epoch, as RFC 4180 has it. */
final class CurvesCsv {
    private static final List<String> HEADINGS = List.of(
            "run",
            "epoch",
            "training_loss",
            "training_accuracy",
            "validation_loss",
            "validation_accuracy",
            "learning_rate",
            "seconds");

    private CurvesCsv() {}

    /**
     * The whole text.
     *
     * @param separator between fields: a comma for files, a tabulator for the clipboard
     */
    static String of(List<RunCurves> runs, char separator) {
        String between = String.valueOf(separator);
        Stream<String> rows = runs.stream().flatMap(run -> run.curve().stream()
                .map(at -> row(run.name(), at))
                .map(fields -> fields.map(field -> quoted(field, separator)).collect(Collectors.joining(between))));
        return Stream.concat(Stream.of(String.join(between, HEADINGS)), rows)
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static Stream<String> row(String name, EpochMetrics at) {
        return Stream.concat(
                Stream.of(name, Integer.toString(at.epoch())),
                Stream.of(
                                at.trainingLoss(),
                                at.trainingAccuracy(),
                                at.validationLoss(),
                                at.validationAccuracy(),
                                at.learningRate(),
                                at.seconds())
                        .map(value -> Double.isNaN(value) ? "" : Double.toString(value)));
    }

    private static String quoted(String field, char separator) {
        boolean plain = field.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
