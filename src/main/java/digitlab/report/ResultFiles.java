package digitlab.report;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.metrics.EpochMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The numbers behind a report, for spreadsheets and programs. */
final class ResultFiles {
    private static final List<String> EPOCH_COLUMNS = List.of(
            "epoch",
            "trainingLoss",
            "trainingAccuracy",
            "validationLoss",
            "validationAccuracy",
            "batchLossMean",
            "batchLossSd",
            "learningRate",
            "seconds");

    private ResultFiles() {}

    /**
     * A row for each run: experiment, run, seed, the varied fields by name, then every {@link Measure}.
     *
     * @param experiment id, or empty
     */
    static String results(String experiment, Selection selection) {
        List<RecipeField> varied = selection.varied();
        var csv = new Csv();
        csv.row(joined(
                Stream.of("experiment", "run", "seed"),
                varied.stream().map(RecipeField::id),
                Stream.of(Measure.values()).map(Measure::id)));
        for (Run run : selection.runs()) {
            csv.row(joined(
                    Stream.of(experiment, run.id(), String.valueOf(run.spec().seed())),
                    varied.stream().map(field -> field.get(run.spec())),
                    Stream.of(Measure.values()).map(measure -> Csv.number(measure.of(run)))));
        }
        return csv.toString();
    }

    /** A row for each epoch of each run. */
    static String curves(Selection selection) {
        List<RecipeField> varied = selection.varied();
        var csv = new Csv();
        csv.row(joined(Stream.of("run", "seed"), varied.stream().map(RecipeField::id), EPOCH_COLUMNS.stream()));
        for (Run run : selection.runs()) {
            for (EpochMetrics epoch : run.curve()) {
                csv.row(joined(
                        Stream.of(run.id(), String.valueOf(run.spec().seed())),
                        varied.stream().map(field -> field.get(run.spec())),
                        cells(epoch)));
            }
        }
        return csv.toString();
    }

    private static Stream<String> cells(EpochMetrics epoch) {
        return Stream.concat(
                Stream.of(String.valueOf(epoch.epoch())),
                Stream.of(
                                epoch.trainingLoss(),
                                epoch.trainingAccuracy(),
                                epoch.validationLoss(),
                                epoch.validationAccuracy(),
                                epoch.batchLossMean(),
                                epoch.batchLossSd(),
                                epoch.learningRate(),
                                epoch.seconds())
                        .map(Csv::number));
    }

    @SafeVarargs
    private static List<String> joined(Stream<String>... parts) {
        List<String> cells = new ArrayList<>();
        for (Stream<String> part : parts) {
            part.forEach(cells::add);
        }
        return cells;
    }
}
