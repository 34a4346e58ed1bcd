package digitlab.report;

import digitlab.chart.Series;
import digitlab.core.experiment.Measure;
import digitlab.core.metrics.EpochMetrics;
import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Figure;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How training went: the curves, of so many groups as can be told apart. */
final class CurveSection {
    private final Contents contents;
    private final ReportTexts texts;

    CurveSection(Contents contents) {
        this.contents = contents;
        this.texts = contents.texts();
    }

    List<Block> blocks() {
        List<ReportGroup> shown = shown();
        List<Block> blocks = new ArrayList<>();
        if (shown.stream().allMatch(group -> group.first().curve().isEmpty())) {
            return blocks;
        }
        blocks.add(new Heading(2, texts.get("curves")));
        if (shown.size() < contents.groups().size()) {
            blocks.add(new Paragraph(
                    texts.get("curves.some", shown.size(), contents.groups().size())));
        }
        var drawing = new CurvesDrawing(shown, contents.selection().shortNames(), texts);
        blocks.add(new Figure(
                "curves",
                texts.get(contents.selection().isRepeated() ? "curves.title.repeated" : "curves.title"),
                texts.get(
                        "curves.description",
                        String.join(" ", shown.stream().map(this::describe).toList())),
                drawing,
                ReportStyle.WIDTH,
                CurvesDrawing.HEIGHT,
                numbers(shown)));
        return blocks;
    }

    /** All, or the first, the best, the worst, and others between them. */
    private List<ReportGroup> shown() {
        List<ReportGroup> all = contents.groups();
        if (all.size() <= CurvesDrawing.MOST_GROUPS) {
            return all;
        }
        Measure score = contents.selection().score();
        Set<ReportGroup> chosen = new LinkedHashSet<>();
        chosen.add(all.get(0));
        chosen.add(contents.best());
        all.stream()
                .filter(group -> !Double.isNaN(group.mean(score)))
                .min(Comparator.comparingDouble(group -> group.mean(score)))
                .ifPresent(chosen::add);
        for (int i = 1; chosen.size() < CurvesDrawing.MOST_GROUPS; i++) {
            chosen.add(all.get((int) ((long) i * (all.size() - 1) / CurvesDrawing.MOST_GROUPS) % all.size()));
            if (i > all.size() * CurvesDrawing.MOST_GROUPS) {
                break;
            }
        }
        return all.stream().filter(chosen::contains).toList();
    }

    private String describe(ReportGroup group) {
        MeanCurve training = MeanCurve.of(group, EpochMetrics::trainingLoss);
        MeanCurve validation = MeanCurve.of(group, EpochMetrics::validationLoss);
        Series main = validation.isEmpty() ? training.mean() : validation.mean();
        if (main.isEmpty()) {
            return texts.get("curves.none", group.name());
        }
        String key = validation.isEmpty() ? "curves.training-only" : "curves.both";
        return texts.get(
                key,
                group.name(),
                texts.decimals(training.mean().y(0), 3),
                texts.decimals(training.mean().lastY(), 3),
                texts.decimals(main.y(0), 3),
                texts.decimals(main.lastY(), 3),
                (int) main.lastX());
    }

    /** The first epoch, the middle and the last. */
    private Table numbers(List<ReportGroup> shown) {
        List<Column> columns = List.of(
                Column.text(texts.get("recipe")),
                Column.number(texts.get("epoch")),
                Column.number(texts.name(Measure.TRAINING_LOSS)),
                Column.number(texts.name(Measure.VALIDATION_LOSS)),
                Column.number(texts.name(Measure.TRAINING_ACCURACY)),
                Column.number(texts.name(Measure.VALIDATION_ACCURACY)));
        List<List<Cell>> rows = new ArrayList<>();
        for (ReportGroup group : shown) {
            Series trainingLoss =
                    MeanCurve.of(group, EpochMetrics::trainingLoss).mean();
            Series validationLoss =
                    MeanCurve.of(group, EpochMetrics::validationLoss).mean();
            Series training =
                    MeanCurve.of(group, EpochMetrics::trainingAccuracy).mean();
            Series validation =
                    MeanCurve.of(group, EpochMetrics::validationAccuracy).mean();
            for (int epoch : epochs(trainingLoss)) {
                rows.add(List.of(
                        Cell.name(group.name()),
                        Cell.of(String.valueOf(epoch)),
                        Cell.of(texts.decimals(trainingLoss.at(epoch), 3)),
                        Cell.of(texts.decimals(validationLoss.at(epoch), 3)),
                        Cell.of(texts.percent(training.at(epoch), 2)),
                        Cell.of(texts.percent(validation.at(epoch), 2))));
            }
        }
        return new Table(texts.get("curves.numbers"), columns, rows);
    }

    private static Set<Integer> epochs(Series curve) {
        Set<Integer> epochs = new TreeSet<>();
        if (!curve.isEmpty()) {
            int last = (int) curve.lastX();
            epochs.addAll(List.of(1, (last + 1) / 2, last));
        }
        return epochs;
    }
}
