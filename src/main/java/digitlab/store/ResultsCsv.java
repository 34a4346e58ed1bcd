package digitlab.store;

import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.StudyResults;
import digitlab.core.metrics.EpochMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/*
 * Comma-separated, "." in numbers, UTF-8, "\n"; a cell with a comma or quotation mark is quoted as RFC 4180 has it. A cell
 * is empty where nothing was measured.
 */
/** A study's runs as tables that any spreadsheet or statistics program opens. */
public final class ResultsCsv {
    private static final List<Measure> MEASURES = List.of(
            Measure.TRAINING_ACCURACY,
            Measure.VALIDATION_ACCURACY,
            Measure.TEST_ACCURACY,
            Measure.TRAINING_LOSS,
            Measure.VALIDATION_LOSS,
            Measure.TEST_LOSS,
            Measure.GAP,
            Measure.EPOCHS,
            Measure.SECONDS);
    private static final List<Measure> CURVE_MEASURES = List.of(
            Measure.TRAINING_LOSS,
            Measure.TRAINING_ACCURACY,
            Measure.VALIDATION_LOSS,
            Measure.VALIDATION_ACCURACY,
            Measure.GAP,
            Measure.BATCH_LOSS_SD);

    private ResultsCsv() {}

    /**
     * {@code results.csv}: a row for each run, with {@code experiment}, {@code run}, {@code setting}, {@code seed}, every field
     * in which the recipes differ, and its figures at the epoch whose weights were kept.
     */
    public static String results(StudyResults results) {
        StringBuilder text = new StringBuilder(line(header(results, MEASURES)));
        for (StudyResults.Row row : results.rows()) {
            List<String> cells = cells(results, row);
            MEASURES.forEach(
                    measure -> cells.add(CurveCsv.cell(Metric.of(measure).of(row.run()))));
            text.append(line(cells));
        }
        return text.toString();
    }

    /** {@code curves.csv}: a row for each epoch of each run, begun like those of {@link #results}. */
    public static String curves(StudyResults results) {
        List<String> header = header(results, CURVE_MEASURES);
        header.add(header.size() - CURVE_MEASURES.size(), "epoch");
        StringBuilder text = new StringBuilder(line(header));
        for (StudyResults.Row row : results.rows()) {
            for (EpochMetrics epoch : row.run().curve()) {
                List<String> cells = cells(results, row);
                cells.add(Integer.toString(epoch.epoch()));
                CURVE_MEASURES.forEach(
                        measure -> cells.add(CurveCsv.cell(Metric.of(measure).of(epoch))));
                text.append(line(cells));
            }
        }
        return text.toString();
    }

    private static List<String> header(StudyResults results, List<Measure> measures) {
        return new ArrayList<>(Stream.of(
                        Stream.of("experiment", "run", "setting", "seed"),
                        results.study().varied().stream().map(RecipeField::id),
                        measures.stream().map(Measure::id))
                .flatMap(names -> names)
                .toList());
    }

    private static List<String> cells(StudyResults results, StudyResults.Row row) {
        Run run = row.run();
        List<String> cells = new ArrayList<>(List.of(
                results.study().id(),
                run.id(),
                row.setting().name(),
                Long.toString(run.spec().seed())));
        results.study().varied().forEach(field -> cells.add(field.get(run.spec())));
        return cells;
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(ResultsCsv::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
