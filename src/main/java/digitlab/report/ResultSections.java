package digitlab.report;

import digitlab.chart.ChartColours;
import digitlab.chart.Colour;
import digitlab.chart.ColourScale;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.RecipeField;
import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Figure;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Mark;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of it: one table of all groups, and the figure that fits what was varied. */
final class ResultSections {
    private static final List<Measure> SHOWN = List.of(
            Measure.TRAINING_ACCURACY,
            Measure.VALIDATION_ACCURACY,
            Measure.TEST_ACCURACY,
            Measure.TEST_LOSS,
            Measure.GAP,
            Measure.EPOCHS,
            Measure.SECONDS);

    private static final double CELL_HEIGHT = 40;
    private static final double FAINTEST = 0.06;
    private static final double STRONGEST = 0.94;

    private final Contents contents;
    private final ReportTexts texts;
    private final Selection selection;

    ResultSections(Contents contents) {
        this.contents = contents;
        this.texts = contents.texts();
        this.selection = contents.selection();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, texts.get("results")));
        blocks.add(new Paragraph(sentence()));
        blocks.add(table());
        sweep().ifPresent(blocks::add);
        grid().ifPresent(blocks::add);
        if (SweepCurve.of(selection, texts).isEmpty() && contents.groups().size() <= LevelsDrawing.MOST_GROUPS) {
            levels().ifPresent(blocks::add);
        }
        return blocks;
    }

    /** The best group and its score, with how sure that is. */
    private String sentence() {
        Measure score = selection.score();
        ReportGroup best = contents.best();
        String value = texts.interval(score, best.interval(score));
        String what = texts.name(score);
        if (contents.isOneRecipe()) {
            return texts.get(selection.isRepeated() ? "results.one.repeated" : "results.one", what, value);
        }
        String key = selection.isRepeated() ? "results.best.repeated" : "results.best";
        return texts.get(key, best.name(), what, value, contents.groups().size());
    }

    private Table table() {
        List<Measure> measures = SHOWN.stream().filter(selection::has).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.get("recipe")));
        columns.add(Column.number(texts.get("runs")));
        measures.forEach(measure -> columns.add(Column.number(texts.name(measure))));
        ReportGroup best = contents.best();
        List<List<Cell>> rows = new ArrayList<>();
        for (ReportGroup group : contents.groups()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.name(group.name()));
            cells.add(Cell.of(String.valueOf(group.runs().size())));
            for (Measure measure : measures) {
                boolean isBest =
                        !contents.isOneRecipe() && group.equals(best) && measure == Measure.VALIDATION_ACCURACY;
                cells.add(new Cell(texts.interval(measure, group.interval(measure)), isBest ? Mark.BEST : Mark.NONE));
            }
            rows.add(cells);
        }
        return new Table(
                texts.get(selection.isRepeated() ? "results.caption.repeated" : "results.caption"), columns, rows);
    }

    private Optional<Block> sweep() {
        return SweepCurve.of(selection, texts).map(sweep -> {
            List<Measure> measures = scoreAndGap();
            return new Figure(
                    "sweep",
                    texts.get("sweep.title", texts.name(selection.score()), sweep.axis()),
                    describe(sweep),
                    new SweepDrawing(sweep, measures, texts),
                    ReportStyle.WIDTH,
                    SweepDrawing.height(measures.size()),
                    numbers(measures));
        });
    }

    private String describe(SweepCurve sweep) {
        Measure score = selection.score();
        List<String> parts = new ArrayList<>();
        for (SweepCurve.Line line : sweep.lines()) {
            List<String> values = line.points().stream()
                    .map(point -> texts.get(
                            "sweep.point",
                            RecipeField.number(point.value()),
                            texts.number(score, point.group().mean(score))))
                    .toList();
            String list = String.join("; ", values);
            parts.add(line.name().isEmpty() ? list : line.name() + ": " + list);
        }
        return texts.get("sweep.description", texts.name(score), sweep.axis(), String.join(". ", parts));
    }

    private List<Measure> scoreAndGap() {
        return Stream.of(selection.score(), Measure.GAP).filter(selection::has).toList();
    }

    /** The numbers of a figure over groups. */
    private Table numbers(List<Measure> measures) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.get("recipe")));
        columns.add(Column.number(texts.get("runs")));
        measures.forEach(measure -> columns.add(Column.number(texts.name(measure))));
        List<List<Cell>> rows = new ArrayList<>();
        for (ReportGroup group : contents.groups()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.name(group.name()));
            cells.add(Cell.of(String.valueOf(group.runs().size())));
            measures.forEach(measure -> cells.add(Cell.of(texts.interval(measure, group.interval(measure)))));
            rows.add(cells);
        }
        return new Table(
                texts.get(selection.isRepeated() ? "results.caption.repeated" : "results.caption"), columns, rows);
    }

    private Optional<Block> levels() {
        if (contents.isOneRecipe() && !selection.isRepeated()) {
            return Optional.empty();
        }
        List<Measure> measures = scoreAndGap();
        List<String> parts = contents.groups().stream()
                .map(group ->
                        group.name() + ": " + texts.interval(selection.score(), group.interval(selection.score())))
                .toList();
        String key = selection.isRepeated() ? "levels.title.repeated" : "levels.title";
        return Optional.of(new Figure(
                "levels",
                texts.get(key),
                texts.get("levels.description", texts.name(selection.score()), String.join("; ", parts)),
                new LevelsDrawing(contents.groups(), measures, texts),
                ReportStyle.WIDTH,
                LevelsDrawing.height(contents.groups().size()),
                numbers(measures)));
    }

    /** A grid of two fields, if enough of it was run. */
    private Optional<Block> grid() {
        if (selection.axes().size() != 2) {
            return Optional.empty();
        }
        RecipeField down = selection.axes().get(0);
        RecipeField across = selection.axes().get(1);
        List<String> rows = values(down);
        List<String> columns = values(across);
        boolean isGrid = rows.size() > 1
                && columns.size() > 1
                && columns.size() <= 12
                && 3 * contents.groups().size() >= 2 * rows.size() * columns.size();
        if (!isGrid) {
            return Optional.empty();
        }
        var drawing = new CellsDrawing(
                texts.name(across), texts.name(down), columns, rows, cells(down, across, rows, columns), CELL_HEIGHT);
        Measure score = selection.score();
        List<String> parts = contents.groups().stream()
                .map(group -> group.name() + ": " + texts.interval(score, group.interval(score)))
                .toList();
        return Optional.of(new Figure(
                "grid",
                texts.get("grid.title", texts.name(score), texts.name(down), texts.name(across)),
                texts.get("grid.description", texts.name(score), String.join("; ", parts)),
                drawing,
                ReportStyle.WIDTH,
                drawing.height(),
                numbers(List.of(score))));
    }

    private List<String> values(RecipeField field) {
        Collection<String> values = new LinkedHashSet<>();
        contents.groups().forEach(group -> values.add(field.get(group.recipe())));
        return List.copyOf(values);
    }

    private List<List<CellsDrawing.Shade>> cells(
            RecipeField down, RecipeField across, List<String> rows, List<String> columns) {
        List<Double> means = contents.groups().stream()
                .map(group -> group.mean(selection.score()))
                .filter(Double::isFinite)
                .sorted()
                .toList();
        double low = means.isEmpty() ? 0 : means.get(0);
        double high = means.isEmpty() ? 1 : means.get(means.size() - 1);
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> contents.groups().stream()
                                .filter(group -> down.get(group.recipe()).equals(row)
                                        && across.get(group.recipe()).equals(column))
                                .findFirst()
                                .map(group -> shade(group, low, high))
                                .orElse(new CellsDrawing.Shade(List.of(), ChartColours.LIGHT.trough())))
                        .toList())
                .toList();
    }

    private CellsDrawing.Shade shade(ReportGroup group, double low, double high) {
        Optional<Interval> interval = group.interval(selection.score());
        if (interval.isEmpty()) {
            return new CellsDrawing.Shade(List.of("–"), ChartColours.LIGHT.trough());
        }
        double mean = interval.get().mean();
        double share = high > low ? (mean - low) / (high - low) : 0.5;
        Colour fill = ColourScale.activations(false).colour(FAINTEST + (STRONGEST - FAINTEST) * share, 1);
        String sd = interval.get().isKnown()
                ? "± " + texts.decimals(100 * interval.get().halfWidth(), 2)
                : null;
        return new CellsDrawing.Shade(
                Stream.of(texts.number(selection.score(), mean), sd)
                        .filter(Objects::nonNull)
                        .toList(),
                fill);
    }
}
