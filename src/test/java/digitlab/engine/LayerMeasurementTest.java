package digitlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Activation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LayerMeasurementTest {
    private static final float[] KERNEL = {3, 0.0005f, -4, 0};
    private static final float[] GRADIENT = {0, 6, 8, 0};

    private static LayerStatistics measured(Activation activation, int units, float... outputs) {
        return LayerMeasurement.of(activation, outputs, units, KERNEL, GRADIENT);
    }

    @Test
    void normsAndSparsityAreTheKernels() {
        LayerStatistics statistics = measured(Activation.RELU, 2, 1, 2);
        assertEquals(10, statistics.gradientNorm());
        assertEquals(5, statistics.weightNorm(), 1e-7);
        assertEquals(0.5, statistics.sparsity());
    }

    @Test
    void meanAndSpreadAreThoseOfAllOutputs() {
        LayerStatistics statistics = measured(Activation.RELU, 2, 0, 2, 4, 6);
        assertEquals(3, statistics.activationMean());
        assertEquals(Math.sqrt(5), statistics.activationSd());
    }

    @Test
    void aUnitThatNeverFiresIsDead() {
        assertEquals(0.5, measured(Activation.RELU, 2, 0, 0, 0, 1).deadShare());
        assertEquals(0, measured(Activation.LEAKY_RELU, 2, 0, 0, 0, 0).deadShare());
        assertEquals(0.5, measured(Activation.ELU, 2, -1, -1, -1, 0).deadShare());
        assertEquals(0.5, measured(Activation.SIGMOID, 2, 1, 1, 0, 0.5f).deadShare());
        assertEquals(1, measured(Activation.TANH, 2, -1, 1, 1, 1).deadShare());
    }

    @Test
    void outputsNearABoundAreSaturated() {
        assertEquals(0.5, measured(Activation.TANH, 2, -0.91f, 0, 0.89f, 0.95f).saturatedShare());
        assertEquals(
                0.75, measured(Activation.SIGMOID, 2, 0.04f, 0.06f, 0.96f, 1).saturatedShare());
        assertEquals(0, measured(Activation.ELU, 2, -1, -1, 0, 0).saturatedShare());
    }

    @Test
    void theHistogramReachesFromTheSmallestToTheLargestOutput() {
        LayerStatistics statistics = measured(Activation.LINEAR, 1, -1, 1, 1, 0.99f);
        assertEquals(-1, statistics.histogramMin());
        assertEquals(1, statistics.histogramMax());
        assertEquals(1, statistics.histogram().get(0));
        assertEquals(3, statistics.histogram().get(LayerStatistics.BINS - 1));
    }

    @Test
    void equalOutputsAreInTheMiddleOfAHistogramOfWidthOne() {
        LayerStatistics statistics = measured(Activation.LINEAR, 1, 2, 2);
        assertEquals(1.5, statistics.histogramMin());
        assertEquals(2.5, statistics.histogramMax());
        assertEquals(2, statistics.histogram().get(LayerStatistics.BINS / 2));
    }

    @Test
    void outputsThatAreNoNumbersAreInNoBin() {
        LayerStatistics statistics = measured(Activation.LINEAR, 1, Float.NaN, Float.NaN);
        assertEquals(List.copyOf(Collections.nCopies(LayerStatistics.BINS, 0)), statistics.histogram());
        assertEquals(Double.NaN, statistics.activationMean());
    }
}
