package digitlab.store;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.LayerStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/*
 * One row an epoch, comma-separated, "." in numbers, UTF-8, "\n". The columns are the components of EpochMetrics by name,
 * then for each layer i = 1, 2, … those of LayerStatistics as "layer<i>.<name>"; the last layer is the output layer.
 * A cell is empty for NaN (nothing validated). A histogram is one cell of counts with spaces between them.
 */
/** The training curve as rows of numbers that any spreadsheet opens. */
public final class CurveCsv {
    private static final List<String> EPOCH_COLUMNS = List.of(
            "epoch",
            "trainingLoss",
            "trainingAccuracy",
            "validationLoss",
            "validationAccuracy",
            "batchLossMean",
            "batchLossSd",
            "learningRate",
            "seconds",
            "trainingSeconds");
    private static final List<String> LAYER_COLUMNS = List.of(
            "gradientNorm",
            "weightNorm",
            "sparsity",
            "activationMean",
            "activationSd",
            "deadShare",
            "saturatedShare",
            "histogramMin",
            "histogramMax",
            "histogram");

    private CurveCsv() {}

    /**
     * The whole curve: a line of column names and a line for each epoch.
     *
     * @param layers of the network, for a curve without epochs
     */
    public static String write(List<EpochMetrics> curve, int layers) {
        int measured = curve.isEmpty() ? layers : curve.get(0).layers().size();
        return curve.stream().map(CurveCsv::row).collect(Collectors.joining("", header(measured), ""));
    }

    /** The line of column names, with its line end. */
    static String header(int layers) {
        List<String> names = new ArrayList<>(EPOCH_COLUMNS);
        for (int layer = 1; layer <= layers; layer++) {
            for (String column : LAYER_COLUMNS) {
                names.add("layer" + layer + "." + column);
            }
        }
        return String.join(",", names) + "\n";
    }

    /** The line of an epoch, with its line end. */
    static String row(EpochMetrics metrics) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(metrics.epoch()));
        for (double number : new double[] {
            metrics.trainingLoss(),
            metrics.trainingAccuracy(),
            metrics.validationLoss(),
            metrics.validationAccuracy(),
            metrics.batchLossMean(),
            metrics.batchLossSd(),
            metrics.learningRate(),
            metrics.seconds(),
            metrics.trainingSeconds()
        }) {
            cells.add(cell(number));
        }
        for (LayerStatistics layer : metrics.layers()) {
            addCells(cells, layer);
        }
        return String.join(",", cells) + "\n";
    }

    private static void addCells(List<String> cells, LayerStatistics layer) {
        for (double number : new double[] {
            layer.gradientNorm(),
            layer.weightNorm(),
            layer.sparsity(),
            layer.activationMean(),
            layer.activationSd(),
            layer.deadShare(),
            layer.saturatedShare(),
            layer.histogramMin(),
            layer.histogramMax()
        }) {
            cells.add(cell(number));
        }
        cells.add(layer.histogram().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /**
     * The epochs of a curve. A last line without its line end is one that a killed process had not finished: it is no epoch.
     */
    static List<EpochMetrics> read(String text) {
        if (text.indexOf('\n') < 0) {
            return List.of();
        }
        String header = text.substring(0, text.indexOf('\n') + 1);
        int layers = (header.split(",").length - EPOCH_COLUMNS.size()) / LAYER_COLUMNS.size();
        if (!header.equals(header(layers))) {
            throw new FormatException("its columns are not those of a curve");
        }
        List<EpochMetrics> curve = new ArrayList<>();
        for (String line : lines(text)) {
            int epoch = curve.size() + 1;
            String[] cells = line.split(",", -1);
            if (cells.length != EPOCH_COLUMNS.size() + layers * LAYER_COLUMNS.size()) {
                throw new FormatException("line %d has %d cells".formatted(epoch + 1, cells.length));
            }
            try {
                curve.add(metrics(cells, layers));
            } catch (NumberFormatException e) {
                throw new FormatException("line %d holds something that is no number".formatted(epoch + 1));
            }
            if (curve.get(epoch - 1).epoch() != epoch) {
                throw new FormatException("line %d is not epoch %d".formatted(epoch + 1, epoch));
            }
        }
        return curve;
    }

    /** The complete lines after the first one. */
    static List<String> lines(String text) {
        int end = text.lastIndexOf('\n') + 1;
        return text.substring(0, end).lines().skip(1).toList();
    }

    private static EpochMetrics metrics(String[] cells, int layers) {
        double[] n = new double[EPOCH_COLUMNS.size()];
        for (int i = 1; i < n.length; i++) {
            n[i] = number(cells[i]);
        }
        List<LayerStatistics> statistics = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            statistics.add(layer(cells, EPOCH_COLUMNS.size() + layer * LAYER_COLUMNS.size()));
        }
        return new EpochMetrics(
                Integer.parseInt(cells[0]), n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], statistics);
    }

    private static LayerStatistics layer(String[] cells, int from) {
        double[] n = new double[LAYER_COLUMNS.size() - 1];
        for (int i = 0; i < n.length; i++) {
            n[i] = number(cells[from + i]);
        }
        String counts = cells[from + n.length];
        List<Integer> histogram = counts.isEmpty()
                ? List.of()
                : Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList();
        return new LayerStatistics(n[0], n[1], n[2], n[3], n[4], n[5], n[6], histogram, n[7], n[8]);
    }

    /** A number as it stands in a cell. */
    static String cell(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        return Double.isInfinite(number) ? Double.toString(number) : DecimalText.of(number);
    }

    /** The number that stands in a cell. */
    static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
