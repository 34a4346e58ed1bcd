package digitlab.report;

import digitlab.core.experiment.Interval;
import digitlab.core.experiment.PairedDifference;
import digitlab.core.experiment.Run;
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
        List<CheckedClaim> claims = contents.occasion().claims();
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

    private Table claims(List<CheckedClaim> claims) {
        List<Column> columns = List.of(
                Column.text(texts.get("claim")), Column.text(texts.get("verdict")), Column.text(texts.get("finding")));
        return new Table(
                texts.get("claims.caption"),
                columns,
                claims.stream()
                        .map(claim ->
                                List.of(Cell.name(claim.claim()), verdict(claim.verdict()), Cell.of(claim.finding())))
                        .toList());
    }

    private Cell verdict(Verdict verdict) {
        boolean decided = verdict == Verdict.HOLDS || verdict == Verdict.DOES_NOT_HOLD;
        return new Cell(texts.get("verdict." + verdict.name()), decided ? Mark.DIFFERS : Mark.NONE);
    }

    /** Each group against the first; empty if they have no seed in common. */
    private Optional<Table> differences() {
        Measure score = contents.selection().score();
        RunGroup first = contents.groups().get(0);
        List<List<Cell>> rows = new ArrayList<>();
        for (RunGroup group : contents.groups().subList(1, contents.groups().size())) {
            List<Long> seeds = common(group, first, score);
            if (!seeds.isEmpty()) {
                rows.add(row(group, seeds, difference(group, first, seeds, score), score));
            }
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

    private static List<Long> common(RunGroup group, RunGroup first, Measure score) {
        return group.seeds().stream()
                .filter(seed -> value(group, seed, score).isPresent()
                        && value(first, seed, score).isPresent())
                .toList();
    }

    private static Optional<Double> value(RunGroup group, long seed, Measure score) {
        return group.withSeed(seed).map(score::of).filter(value -> !value.isNaN());
    }

    private static PairedDifference difference(RunGroup group, RunGroup first, List<Long> seeds, Measure score) {
        return PairedDifference.of(values(group, seeds, score), values(first, seeds, score));
    }

    private static double[] values(RunGroup group, List<Long> seeds, Measure score) {
        return seeds.stream()
                .map(group::withSeed)
                .map(Optional::orElseThrow)
                .mapToDouble((Run run) -> score.of(run))
                .toArray();
    }

    private List<Cell> row(RunGroup group, List<Long> seeds, PairedDifference difference, Measure score) {
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
                Cell.of(String.valueOf(seeds.size())),
                Cell.of(texts.difference(score, interval.mean())),
                Cell.of(interval.isKnown() ? texts.range(score, interval) : "–"),
                new Cell(texts.get(key), open || !interval.isKnown() ? Mark.NONE : Mark.DIFFERS),
                Cell.of(open && needed.isPresent() ? String.valueOf(needed.getAsInt()) : "–"));
    }
}
