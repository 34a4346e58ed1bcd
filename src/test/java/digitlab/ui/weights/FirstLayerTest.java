package digitlab.ui.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FirstLayerTest {
    private static final int UNITS = 3;

    private static NetworkSpec network(int... hidden) {
        return RunSpec.DEFAULT
                .network()
                .withHidden(Arrays.stream(hidden)
                        .mapToObj(units -> new DenseLayer(units, Activation.RELU))
                        .toList());
    }

    /** Unit 0 has the weights 3 and −4, unit 1 none, unit 2 one of 1. */
    private static Parameters parameters() {
        Parameters parameters = Parameters.zeros(network(UNITS));
        float[] w = parameters.kernel(0);
        w[0] = 3;
        w[5 * UNITS] = -4;
        w[7 * UNITS + 2] = 1;
        float[] next = parameters.kernel(1);
        next[2 * 10 + 4] = 0.5f;
        next[2 * 10 + 9] = -2;
        return parameters;
    }

    private static FirstLayer layer(float... responses) {
        return new FirstLayer(parameters(), new BitSet(), responses);
    }

    @Test
    void normsAreOfEachUnitAndOfTheLayer() {
        FirstLayer layer = layer();
        assertEquals(5, layer.norm(0));
        assertEquals(0, layer.norm(1));
        assertEquals(1, layer.norm(2));
        assertEquals(Math.sqrt(26), layer.norm(), 1e-12);
    }

    @Test
    void theLargestNormHasRankOne() {
        FirstLayer layer = layer();
        assertEquals(1, layer.rank(0));
        assertEquals(2, layer.rank(2));
        assertEquals(3, layer.rank(1));
        assertArrayEquals(new int[] {0, 2, 1}, layer.order(UnitOrder.NORM));
    }

    @Test
    void equalUnitsStayAsTheNetworkKeepsThem() {
        assertArrayEquals(new int[] {0, 1, 2}, layer(2, 2, 2).order(UnitOrder.RESPONSE));
    }

    @Test
    void theStrongestResponseComesFirstAndWithoutAnImageTheIndex() {
        assertArrayEquals(new int[] {1, 2, 0}, layer(0, 7, 3).order(UnitOrder.RESPONSE));
        assertArrayEquals(new int[] {0, 1, 2}, layer().order(UnitOrder.RESPONSE));
        assertTrue(Double.isNaN(layer().response(1)));
    }

    @Test
    void sparsityIsTheShareOfWeightsBelowOneThousandth() {
        Parameters parameters = parameters();
        Arrays.fill(parameters.kernel(0), 0.0011f);
        parameters.kernel(0)[1] = 0.0009f;
        parameters.kernel(0)[UNITS + 1] = -0.0009f;
        var layer = new FirstLayer(parameters, null, new float[0]);
        assertEquals(2 / (784.0 * UNITS), layer.sparsity(), 1e-12);
        assertEquals(2 / 784.0, layer.sparsity(1), 1e-12);
        assertEquals(0, layer.sparsity(0));
    }

    @Test
    void theHistogramIsSymmetricAboutZeroAndHasAllWeights() {
        FirstLayer layer = layer();
        assertEquals(4, layer.histogramEnd(0));
        List<Integer> counts = layer.histogram(0);
        assertEquals(FirstLayer.BINS, counts.size());
        assertEquals(1, counts.get(0), "−4");
        assertEquals(782, counts.get(FirstLayer.BINS / 2), "zeros");
        assertEquals(784, counts.stream().mapToInt(Integer::intValue).sum());
        assertEquals(1, layer.histogramEnd(1), "all zero");
    }

    @Test
    void outgoingWeightsAreARowOfTheNextKernel() {
        assertArrayEquals(new double[] {0, 0, 0, 0, 0.5, 0, 0, 0, 0, -2}, layer().outgoing(2));
        assertTrue(layer().feedsOutput());
        assertFalse(layer().isOutput());
    }

    @Test
    void withoutHiddenLayersTheUnitsAreTheDigits() {
        var layer = new FirstLayer(Parameters.initial(network(), 1), new BitSet(), new float[0]);
        assertTrue(layer.isOutput());
        assertEquals(10, layer.units());
        assertEquals(0, layer.outgoing(3).length);
    }

    @Test
    void manyOutgoingWeightsLeadToAnotherHiddenLayer() {
        var layer = new FirstLayer(Parameters.initial(network(4, 20), 1), new BitSet(), new float[0]);
        assertEquals(20, layer.outgoing(1).length);
        assertFalse(layer.feedsOutput());
    }

    @Test
    void itIsToldApartWhetherNoUnitIsDeadOrNobodyKnows() {
        assertEquals(Optional.of(new BitSet()), layer().dead());
        assertEquals(Optional.empty(), new FirstLayer(parameters(), null, new float[0]).dead());
    }

    @Test
    void weightsThatAreNoNumbersAreCountedNowhereAndBreakNothing() {
        Parameters parameters = parameters();
        parameters.kernel(0)[0] = Float.NaN;
        var layer = new FirstLayer(parameters, new BitSet(), new float[0]);
        assertTrue(Double.isNaN(layer.norm(0)));
        assertEquals(
                783, layer.histogram(0).stream().mapToInt(Integer::intValue).sum());
        assertEquals(3, layer.order(UnitOrder.NORM).length);
    }
}
