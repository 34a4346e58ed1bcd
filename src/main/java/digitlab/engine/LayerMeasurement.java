package digitlab.engine;

import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Activation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what an engine found in a layer into {@link LayerStatistics}, the same way for every engine. */
public final class LayerMeasurement {
    /** Share of an activation's range that counts as being at its bound. */
    private static final double AT_THE_BOUND = 0.05;

    private LayerMeasurement() {}

    /**
     * The statistics of a layer.
     *
     * @param activation f, or null for the softmax of the output layer
     * @param outputs f(z) (B×O), row-major
     * @param units O
     * @param kernel w (I×O)
     * @param gradient of the mean cross-entropy by w (I×O)
     */
    public static LayerStatistics of(
            @Nullable Activation activation, float[] outputs, int units, float[] kernel, float[] gradient) {
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float output : outputs) {
            sum += output;
            min = Math.min(min, output);
            max = Math.max(max, output);
        }
        double mean = sum / outputs.length;
        if (!(max > min)) { // one value, or NaN
            min = Double.isFinite(min) ? min - 0.5 : 0;
            max = min + 1;
        }
        return new LayerStatistics(
                norm(gradient),
                norm(kernel),
                sparsity(kernel),
                mean,
                standardDeviation(outputs, mean),
                deadShare(activation, outputs, units),
                saturatedShare(activation, outputs),
                histogram(outputs, min, max),
                min,
                max);
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    private static double sparsity(float[] kernel) {
        int nearlyZero = 0;
        for (float weight : kernel) {
            nearlyZero += Math.abs(weight) < LayerStatistics.NEARLY_ZERO ? 1 : 0;
        }
        return (double) nearlyZero / kernel.length;
    }

    private static double standardDeviation(float[] values, double mean) {
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    private static double deadShare(@Nullable Activation activation, float[] outputs, int units) {
        int dead = 0;
        for (int unit = 0; unit < units; unit++) {
            boolean alive = false;
            for (int at = unit; at < outputs.length && !alive; at += units) {
                alive = passesGradient(activation, outputs[at]);
            }
            dead += alive ? 0 : 1;
        }
        return (double) dead / units;
    }

    /**
     * Whether f′(z) ≠ 0 in float32, judged by f(z).
     *
     * @param activation f, or null for the softmax of the output layer, which always passes some
     */
    public static boolean passesGradient(@Nullable Activation activation, float output) {
        if (activation == null) {
            return true;
        }
        return switch (activation) {
            case LINEAR, LEAKY_RELU -> true;
            case RELU, GELU, SILU -> output != 0;
            case ELU -> output != -1;
            case SELU -> output != (float) (-Activation.SELU_SCALE * Activation.SELU_ALPHA);
            case TANH, SOFTSIGN -> Math.abs(output) != 1;
            case SIGMOID -> output != 0 && output != 1;
        };
    }

    private static double saturatedShare(@Nullable Activation activation, float[] outputs) {
        double lower = activation == Activation.TANH || activation == Activation.SOFTSIGN ? -1 : 0;
        boolean bounded = lower < 0 || activation == null || activation == Activation.SIGMOID;
        if (!bounded) {
            return 0;
        }
        double margin = AT_THE_BOUND * (1 - lower);
        int saturated = 0;
        for (float output : outputs) {
            saturated += output <= lower + margin || output >= 1 - margin ? 1 : 0;
        }
        return (double) saturated / outputs.length;
    }

    private static List<Integer> histogram(float[] outputs, double min, double max) {
        int[] counts = new int[LayerStatistics.BINS];
        for (float output : outputs) {
            if (output >= min && output <= max) {
                int bin = (int) ((output - min) / (max - min) * LayerStatistics.BINS);
                counts[Math.min(bin, LayerStatistics.BINS - 1)]++;
            }
        }
        List<Integer> histogram = new ArrayList<>(counts.length);
        for (int count : counts) {
            histogram.add(count);
        }
        return histogram;
    }
}
