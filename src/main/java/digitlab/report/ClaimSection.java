package digitlab.report;

import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.ClaimWords;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.PairedDifference;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.Verdict;
import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Mark;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What may be said: the experiment's claims, and how each recipe differs from the first, seed by seed. */
final class ClaimSection {
    private static final int PLAIN_COLUMNS = 6;

    /** From so many comparisons on, some that stand out by luck are to be expected. */
    private static final int MANY = 5;

    private final Contents contents;
    private final ReportTexts texts;

    ClaimSection(Contents contents) {
        this.contents = contents;
        this.texts = contents.texts();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<ClaimResult> claims = contents.occasion().claims();
        if (claims.isEmpty() && contents.isOneRecipe()) {
            return blocks;
        }
        blocks.add(new Heading(2, texts.get("claims")));
        if (!claims.isEmpty()) {
            blocks.add(claims(claims));
        }
        if (!contents.isOneRecipe()) {
            differences().ifPresent(table -> {
                blocks.add(new Paragraph(
                        texts.get(table.columns().size() > PLAIN_COLUMNS ? "differences.lines" : "differences")));
                blocks.add(table);
                if (table.rows().size() >= MANY) {
                    double byLuck = table.rows().size() * (1 - Interval.CONFIDENCE);
                    blocks.add(new Paragraph(
                            texts.get("differences.many", table.rows().size(), texts.decimals(byLuck, 1))));
                }
            });
        }
        blocks.add(new Paragraph(texts.get("claims.noise")));
        return blocks;
    }

    private Table claims(List<ClaimResult> claims) {
        List<Column> columns = List.of(
                Column.text(texts.get("claim")), Column.text(texts.get("verdict")), Column.text(texts.get("finding")));
        var words = new ClaimWords(texts.language());
        Study study = contents.selection().results().study();
        return new Table(
                texts.get("claims.caption"),
                columns,
                claims.stream()
                        .map(claim -> List.of(
                                Cell.name(claim.claim().text().in(texts.language())),
                                verdict(claim.verdict(), words),
                                Cell.of(words.finding(claim, study))))
                        .toList());
    }

    private static Cell verdict(Verdict verdict, ClaimWords words) {
        boolean decided = verdict == Verdict.HOLDS || verdict == Verdict.DOES_NOT_HOLD;
        return new Cell(words.verdict(verdict), decided ? Mark.DIFFERS : Mark.NONE);
    }

    /** Each group against the one it is best compared with; empty if they have no seed in common. */
    private Optional<Table> differences() {
        Measure score = contents.selection().score();
        Map<ReportGroup, ReportGroup> references = references();
        boolean isOne = references.values().stream().distinct().count() == 1;
        List<List<Cell>> rows = new ArrayList<>();
        references.forEach((group, reference) -> group.group()
                .minus(reference.group(), Metric.of(score))
                .ifPresent(difference -> {
                    List<Cell> cells = new ArrayList<>(row(group, difference, score));
                    if (!isOne) {
                        cells.add(1, Cell.of(reference.name()));
                    }
                    rows.add(cells);
                }));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(texts.get("recipe")),
                Column.number(texts.get("seeds")),
                Column.number(texts.get("difference")),
                Column.number(texts.get("interval")),
                Column.text(texts.get("verdict")),
                Column.number(texts.get("seeds-needed"))));
        if (!isOne) {
            columns.add(1, Column.text(texts.get("reference")));
        }
        String caption = isOne
                ? texts.get(
                        "differences.caption",
                        texts.name(score),
                        contents.groups().get(0).name())
                : texts.get("differences.caption.lines", texts.name(score));
        return Optional.of(new Table(caption, columns, rows));
    }

    /** What each group is compared with: in a sweep of several lines the first value of its line, or else the first group. */
    private Map<ReportGroup, ReportGroup> references() {
        Map<ReportGroup, ReportGroup> references = new LinkedHashMap<>();
        SweepCurve.of(contents.selection(), texts).ifPresent(sweep -> {
            for (SweepCurve.Line line : sweep.lines()) {
                ReportGroup first = line.points().get(0).group();
                line.points().forEach(point -> references.putIfAbsent(point.group(), first));
            }
        });
        if (references.isEmpty()) {
            contents.groups()
                    .forEach(group -> references.put(group, contents.groups().get(0)));
        }
        references.entrySet().removeIf(pair -> pair.getKey().equals(pair.getValue()));
        return references;
    }

    private String words(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> texts.get("difference.more");
            case DOES_NOT_HOLD -> texts.get("difference.less");
            default -> new ClaimWords(texts.language()).verdict(verdict);
        };
    }

    private List<Cell> row(ReportGroup group, PairedDifference difference, Measure score) {
        Interval interval = difference.interval();
        OptionalInt needed = difference.seedsNeeded();
        boolean open = difference.verdict() == Verdict.INSIDE_THE_NOISE;
        return List.of(
                Cell.name(group.name()),
                Cell.of(String.valueOf(interval.count())),
                Cell.of(texts.difference(score, interval.mean())),
                Cell.of(interval.isKnown() ? texts.range(score, interval) : "–"),
                new Cell(words(difference.verdict()), open || !interval.isKnown() ? Mark.NONE : Mark.DIFFERS),
                Cell.of(open && needed.isPresent() ? String.valueOf(needed.getAsInt()) : "–"));
    }
}
