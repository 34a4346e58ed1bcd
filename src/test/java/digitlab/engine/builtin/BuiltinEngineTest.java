package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Adam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.core.training.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BuiltinEngineTest {
    /** 784-1000-10: 795,010 parameters of four bytes. */
    private static final Parameters INITIAL = Parameters.zeros(
            new NetworkSpec(784, List.of(new DenseLayer(1000, Activation.RELU)), 10, Initializer.GLOROT_UNIFORM));

    private static void create(Optimizer optimizer, long heapBytes) {
        new BuiltinEngine(heapBytes)
                .create(INITIAL, optimizer, Penalty.NONE, 1, 1)
                .close();
    }

    @Test
    void networkThatDoesNotFitIntoMemoryIsRefusedInWords() {
        long needed = 4 * 4 * 795_010L;
        create(Sgd.DEFAULT, needed);
        String message = assertThrows(IllegalArgumentException.class, () -> create(Sgd.DEFAULT, needed - 1))
                .getMessage();
        assertEquals(
                "the network 784-1000-10 has 795,010 parameters, which take 0.0 GB with this optimiser, but Java may use"
                        + " 0.0 GB: choose fewer units or layers, or start Java with -Xmx1g",
                message);
    }

    @Test
    void optimiserWithTwoSlotsTakesThreeTimesTheMemory() {
        long needed = 3 * 4 * 4 * 795_010L;
        create(Adam.DEFAULT, needed);
        assertThrows(IllegalArgumentException.class, () -> create(Adam.DEFAULT, needed - 1));
    }
}
