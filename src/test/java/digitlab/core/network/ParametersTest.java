package digitlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final NetworkSpec SPEC =
            new NetworkSpec(4, List.of(new DenseLayer(3, Activation.RELU)), 2, Initializer.GLOROT_UNIFORM);

    @Test
    void shapesFollowTheNetwork() {
        Parameters parameters = Parameters.zeros(SPEC);
        assertEquals(12, parameters.kernel(0).length);
        assertEquals(3, parameters.bias(0).length);
        assertEquals(6, parameters.kernel(1).length);
        assertEquals(2, parameters.bias(1).length);
        assertEquals(23, SPEC.parameterCount());
        assertEquals("4-3-2", SPEC.shape());
    }

    @Test
    void aSeedDecidesTheFirstKernelsAndBiasesStartAtZero() {
        Parameters first = Parameters.initial(SPEC, 1);
        assertEquals(first.sha256(), Parameters.initial(SPEC, 1).sha256());
        assertNotEquals(first.sha256(), Parameters.initial(SPEC, 2).sha256());
        assertArrayEquals(new float[3], first.bias(0));
    }

    @Test
    void theChecksumCoversLittleEndianFloatsLayerByLayerKernelFirst() {
        Parameters parameters = Parameters.zeros(new NetworkSpec(1, List.of(), 2, Initializer.GLOROT_UNIFORM));
        parameters.kernel(0)[0] = 1;
        parameters.kernel(0)[1] = -2;
        parameters.bias(0)[0] = 0.5f;
        parameters.bias(0)[1] = 0;
        assertEquals("c16372899a2906d5f8ddcbd6371a6e2315909b9a7195368ed55793904e9b33d3", parameters.sha256());
    }

    @Test
    void aCopySharesNothing() {
        Parameters original = Parameters.initial(SPEC, 1);
        Parameters copy = original.copy();
        assertEquals(original.sha256(), copy.sha256());
        copy.bias(1)[0] = 1;
        assertEquals(0, original.bias(1)[0]);
    }

    @Test
    void oneNumberThatIsNotFiniteIsNoticed() {
        Parameters parameters = Parameters.zeros(SPEC);
        assertTrue(parameters.allFinite());
        parameters.bias(1)[1] = Float.NaN;
        assertFalse(parameters.allFinite());
    }
}
