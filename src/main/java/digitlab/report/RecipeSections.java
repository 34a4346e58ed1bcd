package digitlab.report;

import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Mark;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was trained, and where the numbers come from. */
final class RecipeSections {
    /** More columns do not fit on paper; then only what differs has columns, and the rest is listed once. */
    private static final int MOST_COLUMNS = 5;

    /** More runs than this are left to results.csv. */
    private static final int MOST_RUNS = 60;

    private static final Set<RecipeField> OF_RUNS = Set.of(RecipeField.SEED, RecipeField.THREADS);

    private final Contents contents;
    private final ReportTexts texts;

    RecipeSections(Contents contents) {
        this.contents = contents;
        this.texts = contents.texts();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, texts.get("recipes")));
        if (contents.groups().size() <= MOST_COLUMNS) {
            blocks.add(sideBySide());
        } else {
            blocks.add(common());
            blocks.add(differing());
        }
        blocks.add(new Heading(2, texts.get("provenance")));
        blocks.add(provenance());
        blocks.add(runs());
        return blocks;
    }

    private List<RecipeField> fields() {
        return Stream.of(RecipeField.values())
                .filter(field -> !OF_RUNS.contains(field))
                .toList();
    }

    private boolean differs(RecipeField field) {
        return contents.selection().varied().contains(field);
    }

    /** A column for each recipe. */
    private Table sideBySide() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.get("field")));
        contents.groups()
                .forEach(group -> columns.add(Column.text(contents.isOneRecipe() ? texts.get("value") : group.name())));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(
                texts.get("field.data"), false, group -> group.recipe().data().dataSet()));
        rows.add(row(texts.get("field.network"), differs(RecipeField.HIDDEN), group -> group.recipe()
                .network()
                .shape()));
        for (RecipeField field : fields()) {
            rows.add(row(texts.name(field), differs(field), group -> field.get(group.recipe())));
        }
        rows.add(row(
                texts.get("field.parameters"),
                differs(RecipeField.HIDDEN),
                group -> texts.decimals((double) group.recipe().network().parameterCount(), 0)));
        return new Table(texts.get(contents.isOneRecipe() ? "recipes.one" : "recipes.caption"), columns, rows);
    }

    private List<Cell> row(String name, boolean differs, Function<ReportGroup, String> value) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.name(name));
        contents.groups().forEach(group -> cells.add(new Cell(value.apply(group), differs ? Mark.DIFFERS : Mark.NONE)));
        return cells;
    }

    /** What all recipes share. */
    private Table common() {
        ReportGroup any = contents.groups().get(0);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.name(texts.get("field.data")), Cell.of(any.recipe().data().dataSet())));
        for (RecipeField field : fields()) {
            if (!differs(field)) {
                rows.add(List.of(Cell.name(texts.name(field)), Cell.of(field.get(any.recipe()))));
            }
        }
        return new Table(
                texts.get("recipes.common"),
                List.of(Column.text(texts.get("field")), Column.text(texts.get("value"))),
                rows);
    }

    /** A row for each recipe. */
    private Table differing() {
        List<RecipeField> varied = contents.selection().varied();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.get("recipe")));
        varied.forEach(field -> columns.add(Column.text(texts.name(field))));
        ReportGroup first = contents.groups().get(0);
        List<List<Cell>> rows = new ArrayList<>();
        for (ReportGroup group : contents.groups()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.name(group.name()));
            for (RecipeField field : varied) {
                String value = field.get(group.recipe());
                boolean asFirst = value.equals(field.get(first.recipe()));
                cells.add(new Cell(value, asFirst ? Mark.NONE : Mark.DIFFERS));
            }
            rows.add(cells);
        }
        return new Table(texts.get("recipes.differing"), columns, rows);
    }

    private Table provenance() {
        List<List<Cell>> rows = new ArrayList<>();
        add(rows, "provenance.program", Provenance::program);
        add(rows, "provenance.engine", Provenance::engine);
        add(rows, "provenance.java", Provenance::java);
        add(rows, "provenance.system", Provenance::operatingSystem);
        add(rows, "provenance.processors", provenance -> String.valueOf(provenance.processors()));
        add(rows, "provenance.data", Provenance::dataSha256);
        String first = contents.runs().stream()
                .map(run -> time(run.provenance().started()))
                .min(String::compareTo)
                .orElseThrow();
        String last = contents.runs().stream()
                .map(run -> time(run.provenance().started()))
                .max(String::compareTo)
                .orElseThrow();
        rows.add(List.of(
                Cell.name(texts.get("provenance.started")),
                Cell.of(first.equals(last) ? first : texts.get("provenance.period", first, last))));
        rows.add(List.of(
                Cell.name(texts.get("provenance.report")), Cell.of(contents.program() + ", " + time(contents.made()))));
        return new Table(
                texts.get("provenance.caption"),
                List.of(Column.text(texts.get("what")), Column.text(texts.get("value"))),
                rows);
    }

    /** To the second, with a blank between day and time. */
    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", " UTC");
    }

    private void add(List<List<Cell>> rows, String key, Function<Provenance, String> value) {
        List<String> values = contents.runs().stream()
                .map(Run::provenance)
                .map(value)
                .distinct()
                .toList();
        rows.add(List.of(
                Cell.name(texts.get(key)),
                new Cell(String.join("; ", values), values.size() > 1 ? Mark.DIFFERS : Mark.NONE)));
    }

    private Block runs() {
        if (contents.runs().size() > MOST_RUNS) {
            return new Paragraph(texts.get("runs.in-file", contents.runs().size()));
        }
        Measure score = contents.selection().score();
        List<Column> columns = List.of(
                Column.text(texts.get("run")),
                Column.text(texts.get("recipe")),
                Column.number(texts.get("seed")),
                Column.number(texts.name(score)),
                Column.number(texts.name(Measure.EPOCHS)),
                Column.text(texts.get("ending")));
        List<List<Cell>> rows = contents.groups().stream()
                .flatMap(group -> group.runs().stream().map(run -> row(group, run, score)))
                .toList();
        return new Table(texts.get("runs.caption"), columns, rows);
    }

    private List<Cell> row(ReportGroup group, Run run, Measure score) {
        String ending = run.result() == null
                ? texts.get("state." + run.state().id())
                : texts.get("stop." + run.result().stopReason().id());
        return List.of(
                Cell.name(run.id()),
                Cell.of(group.name()),
                Cell.of(String.valueOf(run.spec().seed())),
                Cell.of(texts.number(score, Metric.of(score).of(run))),
                Cell.of(String.valueOf(run.curve().size())),
                Cell.of(ending));
    }
}
