package digitlab.report;

import digitlab.chart.Atlas;
import digitlab.chart.ChartColours;
import digitlab.chart.Colour;
import digitlab.chart.ColourScale;
import digitlab.chart.TileValues;
import digitlab.chart.WeightLimit;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.Run;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.network.Parameters;
import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Figure;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A look inside of single networks: what the best one mixes up, and what first layers have learnt. */
final class NetworkSections {
    private static final int CLASSES = LabelledImages.CLASSES;
    private static final int MOST_MISTAKES = 16;
    private static final int MISTAKES_IN_A_ROW = 8;
    private static final int MOST_UNITS = 30;
    private static final int UNITS_IN_A_ROW = 10;
    private static final int FACTOR = 2;
    private static final double CONFUSION_ROW = 30;
    private static final double RIGHT = 0.3;
    private static final double FAINTEST = 0.1;
    private static final double STRONGEST = 0.6;

    private final Contents contents;
    private final ReportTexts texts;
    private final NetworkSource source;

    NetworkSections(Contents contents, NetworkSource source) {
        this.contents = contents;
        this.texts = contents.texts();
        this.source = source;
    }

    List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        ReportGroup best = contents.best();
        Run run = best.first();
        if (run.result() != null && run.result().test() != null) {
            blocks.add(new Heading(2, texts.get("mistakes")));
            String key = contents.isOneRecipe() ? "mistakes.text" : "mistakes.text.best";
            blocks.add(new Paragraph(
                    texts.get(key, best.name(), String.valueOf(run.spec().seed()))));
            blocks.add(confusion(run.result().test().confusion()));
            source.answers(run).ifPresent(answers -> blocks.add(mistakes(answers)));
        }
        blocks.addAll(weights());
        return blocks;
    }

    private Figure confusion(ConfusionMatrix matrix) {
        List<String> digits =
                IntStream.range(0, CLASSES).mapToObj(String::valueOf).toList();
        int most = 1;
        int worstTruth = 0;
        int worstTaken = 1;
        for (int truth = 0; truth < CLASSES; truth++) {
            for (int taken = 0; taken < CLASSES; taken++) {
                if (truth != taken && matrix.count(truth, taken) > most) {
                    most = matrix.count(truth, taken);
                    worstTruth = truth;
                    worstTaken = taken;
                }
            }
        }
        List<List<CellsDrawing.Shade>> cells = new ArrayList<>();
        for (int truth = 0; truth < CLASSES; truth++) {
            List<CellsDrawing.Shade> row = new ArrayList<>();
            for (int taken = 0; taken < CLASSES; taken++) {
                int count = matrix.count(truth, taken);
                row.add(new CellsDrawing.Shade(
                        count == 0 ? List.of() : List.of(String.valueOf(count)), fill(truth == taken, count, most)));
            }
            cells.add(row);
        }
        var drawing = new CellsDrawing(
                texts.get("confusion.taken"), texts.get("confusion.truth"), digits, digits, cells, CONFUSION_ROW);
        return new Figure(
                "confusion",
                texts.get("confusion.title", matrix.total()),
                texts.get(
                        "confusion.description",
                        matrix.correct(),
                        matrix.total(),
                        worstTruth,
                        worstTaken,
                        matrix.count(worstTruth, worstTaken)),
                drawing,
                ReportStyle.WIDTH,
                drawing.height(),
                numbers(matrix));
    }

    private static Colour fill(boolean right, int count, int most) {
        if (count == 0) {
            return ChartColours.LIGHT.trough().towards(ChartColours.LIGHT.ground(), 0.5);
        }
        return right
                ? ColourScale.activations(false).colour(RIGHT, 1)
                : ColourScale.weights(false).colour(FAINTEST + (STRONGEST - FAINTEST) * count / most, 1);
    }

    private Table numbers(ConfusionMatrix matrix) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.get("confusion.truth")));
        List<List<Cell>> rows = new ArrayList<>();
        for (int digit = 0; digit < CLASSES; digit++) {
            columns.add(Column.number(String.valueOf(digit)));
            List<Cell> row = new ArrayList<>();
            row.add(Cell.name(String.valueOf(digit)));
            for (int taken = 0; taken < CLASSES; taken++) {
                row.add(Cell.of(String.valueOf(matrix.count(digit, taken))));
            }
            row.add(Cell.of(texts.percent(matrix.recall(digit), 1)));
            rows.add(row);
        }
        columns.add(Column.number(texts.get("confusion.found")));
        return new Table(texts.get("confusion.title", matrix.total()), columns, rows);
    }

    private Figure mistakes(Answers answers) {
        List<Integer> images = answers.mistakes().stream().limit(MOST_MISTAKES).toList();
        List<TilesDrawing.Tile> tiles = images.stream()
                .map(image -> new TilesDrawing.Tile(
                        answers.picture(image),
                        answers.truth(image) + " → " + answers.digit(image),
                        texts.percent(answers.confidence(image), 1)))
                .toList();
        var drawing = new TilesDrawing(tiles, MISTAKES_IN_A_ROW, FACTOR, true);
        List<List<Cell>> rows = images.stream()
                .map(image -> List.of(
                        Cell.of(String.valueOf(image)),
                        Cell.of(String.valueOf(answers.truth(image))),
                        Cell.of(String.valueOf(answers.digit(image))),
                        Cell.of(texts.percent(answers.confidence(image), 2))))
                .toList();
        List<Column> columns = Stream.of("image", "confusion.truth", "confusion.taken", "confidence")
                .map(key -> Column.number(texts.get(key)))
                .toList();
        return new Figure(
                "mistakes",
                texts.get("surest.title", images.size(), answers.mistakes().size()),
                texts.get("surest.description"),
                drawing,
                ReportStyle.WIDTH,
                drawing.height(),
                new Table(texts.get("surest.numbers"), columns, rows));
    }

    /** Of both groups if there are two; else of the best and, for comparison, of the first. */
    private List<Block> weights() {
        List<Block> blocks = new ArrayList<>();
        List<ReportGroup> all = contents.groups();
        List<ReportGroup> shown = all.size() == 2
                ? all
                : Stream.of(all.get(0), contents.best()).distinct().toList();
        for (ReportGroup group : shown) {
            Optional<Parameters> weights = source.weights(group.first());
            if (weights.isPresent() && weights.get().spec().layerCount() > 1) {
                if (blocks.isEmpty()) {
                    blocks.add(new Heading(2, texts.get("weights")));
                    blocks.add(new Paragraph(texts.get("weights.text")));
                }
                blocks.add(weights(group, weights.get(), "weights-" + (blocks.size() - 1)));
            }
        }
        return blocks;
    }

    private Figure weights(ReportGroup group, Parameters parameters, String name) {
        int units = parameters.spec().unitsOf(0);
        float[] kernel = parameters.kernel(0);
        double[] norms = norms(kernel, units);
        int[] order = IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> norms[unit])
                        .reversed())
                .mapToInt(Integer::intValue)
                .limit(MOST_UNITS)
                .toArray();
        float limit = WeightLimit.shared(kernel);
        float[] limits = new float[order.length];
        Arrays.fill(limits, limit);
        var atlas = new Atlas(28, TileValues.ofKernel(kernel, units, order), ColourScale.weights(false), limits);
        List<TilesDrawing.Tile> tiles = IntStream.range(0, order.length)
                .mapToObj(tile -> new TilesDrawing.Tile(atlas.tile(tile), "", ""))
                .toList();
        var drawing = new TilesDrawing(tiles, UNITS_IN_A_ROW, FACTOR, false);
        List<List<Cell>> rows = Arrays.stream(order)
                .mapToObj(unit -> List.of(Cell.of(String.valueOf(unit + 1)), Cell.of(texts.decimals(norms[unit], 3))))
                .toList();
        return new Figure(
                name,
                texts.get("weights.title", group.name(), order.length, units, texts.decimals(limit, 2)),
                texts.get("weights.description", order.length),
                drawing,
                ReportStyle.WIDTH,
                drawing.height(),
                new Table(
                        texts.get("weights.numbers"),
                        List.of(Column.number(texts.get("unit")), Column.number(texts.get("norm"))),
                        rows));
    }

    private static double[] norms(float[] kernel, int units) {
        double[] squares = new double[units];
        for (int i = 0; i < kernel.length; i++) {
            squares[i % units] += (double) kernel[i] * kernel[i];
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }
}
