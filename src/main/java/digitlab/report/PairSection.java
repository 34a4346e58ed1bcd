package digitlab.report;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.McNemar;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.Evaluation;
import digitlab.lab.Disagreement;
import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Figure;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two networks on the same test images: McNemar's test, and digits that just one of them recognises. */
final class PairSection {
    private static final int IN_A_ROW = 8;
    private static final int FACTOR = 2;
    private static final double NOTICEABLE = 0.05;
    private static final double LEAST_P = 1e-4;

    private final Contents contents;
    private final ReportTexts texts;
    private final NetworkSource source;

    PairSection(Contents contents, NetworkSource source) {
        this.contents = contents;
        this.texts = contents.texts();
        this.source = source;
    }

    /** A run with the name of its group. */
    private record Named(String name, Run run) {}

    List<Block> blocks() throws IOException {
        List<Named> pair = pair();
        if (pair.size() < 2 || !sameTestSet(pair.get(0).run, pair.get(1).run)) {
            return List.of();
        }
        Run first = pair.get(0).run;
        Optional<LabelledImages> images = source.testImages(first);
        Optional<Disagreement> disagreement = source.disagreement(first, pair.get(1).run);
        RunResult result = first.result();
        return result == null || result.test() == null || images.isEmpty() || disagreement.isEmpty()
                ? List.of()
                : blocks(pair.get(0), pair.get(1), result.test(), disagreement.get(), images.get());
    }

    /** The first recipe and the other, or the best of the others; with a seed that both have, if there is one. */
    private List<Named> pair() {
        ReportGroup first = contents.groups().get(0);
        if (contents.isOneRecipe()) {
            return first.runs().size() == 2
                    ? first.runs().stream()
                            .map(run -> new Named(
                                    texts.get(
                                            "with-seed",
                                            String.valueOf(run.spec().seed())),
                                    run))
                            .toList()
                    : List.of();
        }
        ReportGroup best = contents.best();
        ReportGroup other = best.equals(first) ? contents.groups().get(1) : best;
        Run run = first.runs().stream()
                .filter(candidate -> other.withSeed(candidate.spec().seed()).isPresent())
                .findFirst()
                .orElse(first.first());
        return List.of(
                new Named(first.name(), run),
                new Named(other.name(), other.withSeed(run.spec().seed()).orElse(other.first())));
    }

    private static boolean sameTestSet(Run first, Run second) {
        return first.spec().data().dataSet().equals(second.spec().data().dataSet());
    }

    private List<Block> blocks(
            Named a, Named b, Evaluation firstTest, Disagreement disagreement, LabelledImages images) {
        McNemar test = disagreement.test();
        int bothRight = firstTest.confusion().correct() - test.onlyFirst();
        int bothWrong = images.count() - bothRight - test.onlyFirst() - test.onlySecond();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, texts.get("pair")));
        blocks.add(new Paragraph(texts.get("pair.text", a.name, b.name, seed(a), seed(b))));
        blocks.add(table(List.of(bothRight, test.onlyFirst(), test.onlySecond(), bothWrong)));
        String p = test.pValue() < LEAST_P
                ? "< " + texts.decimals(LEAST_P, 4)
                : "= " + texts.decimals(test.pValue(), test.pValue() < 0.01 ? 4 : 2);
        String key = test.pValue() < NOTICEABLE ? "pair.differ" : "pair.equal";
        blocks.add(new Paragraph(texts.get(key, test.onlyFirst() + test.onlySecond(), p)));
        gallery("only-first", a.name, b.name, disagreement.onlyFirst(), images).ifPresent(blocks::add);
        gallery("only-second", b.name, a.name, disagreement.onlySecond(), images)
                .ifPresent(blocks::add);
        return blocks;
    }

    private static String seed(Named named) {
        return String.valueOf(named.run.spec().seed());
    }

    private Table table(List<Integer> counts) {
        return new Table(
                texts.get("pair.caption"),
                List.of(
                        Column.text(""),
                        Column.number(texts.get("pair.right", "B")),
                        Column.number(texts.get("pair.wrong", "B"))),
                List.of(
                        List.of(
                                Cell.name(texts.get("pair.right", "A")),
                                Cell.of(String.valueOf(counts.get(0))),
                                Cell.of(String.valueOf(counts.get(1)))),
                        List.of(
                                Cell.name(texts.get("pair.wrong", "A")),
                                Cell.of(String.valueOf(counts.get(2))),
                                Cell.of(String.valueOf(counts.get(3))))));
    }

    /** Images that one recognises and the other does not, those first that the other is surest about. */
    private Optional<Figure> gallery(
            String name, String rightName, String wrongName, List<Disagreement.Case> all, LabelledImages images) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Disagreement.Case> shown = all.stream().limit(IN_A_ROW).toList();
        List<TilesDrawing.Tile> tiles = shown.stream()
                .map(one -> new TilesDrawing.Tile(
                        Answers.picture(images, one.image()),
                        one.label() + " → " + one.mistaken(),
                        texts.percent(one.confidence(), 1)))
                .toList();
        var drawing = new TilesDrawing(tiles, IN_A_ROW, FACTOR, true);
        List<Column> columns = Stream.of("image", "confusion.truth", "confusion.taken", "confidence")
                .map(key -> Column.number(texts.get(key)))
                .toList();
        List<List<Cell>> rows = shown.stream()
                .map(one -> List.of(
                        Cell.of(String.valueOf(one.image())),
                        Cell.of(String.valueOf(one.label())),
                        Cell.of(String.valueOf(one.mistaken())),
                        Cell.of(texts.percent(one.confidence(), 2))))
                .toList();
        return Optional.of(new Figure(
                name,
                texts.get("gallery.title", rightName, wrongName, shown.size(), all.size()),
                texts.get("gallery.description"),
                drawing,
                ReportStyle.WIDTH,
                drawing.height(),
                new Table(texts.get("gallery.numbers"), columns, rows)));
    }
}
