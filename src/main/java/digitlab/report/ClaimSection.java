package digitlab.report;

import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.PairedDifference;
import digitlab.core.experiment.Verdict;
import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Mark;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What may be said: the experiment's claims, and how each recipe differs from the first, seed by seed. */
final class ClaimSection {
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
                blocks.add(new Paragraph(texts.get("differences")));
                blocks.add(table);
            });
        }
        blocks.add(new Paragraph(texts.get("claims.noise")));
        return blocks;
    }

    private Table claims(List<ClaimResult> claims) {
        List<Column> columns = List.of(
                Column.text(texts.get("claim")), Column.text(texts.get("verdict")), Column.text(texts.get("finding")));
        var words = new ClaimWords(contents.selection().results().study(), texts);
        return new Table(
                texts.get("claims.caption"),
                columns,
                claims.stream()
                        .map(claim -> List.of(
                                Cell.name(claim.claim().text().in(texts.language())),
                                verdict(claim.verdict()),
                                Cell.of(words.finding(claim))))
                        .toList());
    }

    private Cell verdict(Verdict verdict) {
        boolean decided = verdict == Verdict.HOLDS || verdict == Verdict.DOES_NOT_HOLD;
        return new Cell(texts.get("verdict." + verdict.name()), decided ? Mark.DIFFERS : Mark.NONE);
    }

    /** Each group against the first; empty if they have no seed in common. */
    private Optional<Table> differences() {
        Measure score = contents.selection().score();
        ReportGroup first = contents.groups().get(0);
        List<List<Cell>> rows = new ArrayList<>();
        for (ReportGroup group : contents.groups().subList(1, contents.groups().size())) {
            group.group()
                    .minus(first.group(), Metric.of(score))
                    .ifPresent(difference -> rows.add(row(group, difference, score)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = List.of(
                Column.text(texts.get("recipe")),
                Column.number(texts.get("seeds")),
                Column.number(texts.get("difference")),
                Column.number(texts.get("interval")),
                Column.text(texts.get("verdict")),
                Column.number(texts.get("seeds-needed")));
        return Optional.of(new Table(texts.get("differences.caption", texts.name(score), first.name()), columns, rows));
    }

    private List<Cell> row(ReportGroup group, PairedDifference difference, Measure score) {
        Interval interval = difference.interval();
        OptionalInt needed = difference.seedsNeeded();
        boolean open = difference.verdict() == Verdict.INSIDE_THE_NOISE;
        String key =
                switch (difference.verdict()) {
                    case HOLDS -> "difference.more";
                    case DOES_NOT_HOLD -> "difference.less";
                    case INSIDE_THE_NOISE -> "verdict.INSIDE_THE_NOISE";
                    case UNKNOWN -> "verdict.UNKNOWN";
                };
        return List.of(
                Cell.name(group.name()),
                Cell.of(String.valueOf(interval.count())),
                Cell.of(texts.difference(score, interval.mean())),
                Cell.of(interval.isKnown() ? texts.range(score, interval) : "–"),
                new Cell(texts.get(key), open || !interval.isKnown() ? Mark.NONE : Mark.DIFFERS),
                Cell.of(open && needed.isPresent() ? String.valueOf(needed.getAsInt()) : "–"));
    }
}
