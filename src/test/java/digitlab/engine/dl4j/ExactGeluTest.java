package digitlab.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.network.Activation;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class ExactGeluTest {
    private static final float[] Z = {-10, -5, -3, -2, -1, -0.5f, -0.1f, 0, 0.1f, 0.5f, 1, 2, 3, 5, 10};

    @Test
    void valuesAndDerivativesAreTheDefinitions() {
        var gelu = new ExactGelu();
        INDArray values = gelu.getActivation(row(), true);
        INDArray slopes = gelu.backprop(row(), Nd4j.onesLike(row())).getFirst();
        for (int i = 0; i < Z.length; i++) {
            assertEquals(Activation.GELU.value(Z[i]), values.getDouble(0, i), 5e-7, "value at " + Z[i]);
            assertEquals(Activation.GELU.derivative(Z[i]), slopes.getDouble(0, i), 5e-7, "derivative at " + Z[i]);
        }
    }

    /** The reason for this class: should a later version mend it, the class can go. */
    @Test
    void deeplearning4jsOwnIsElsewhere() {
        assertEquals(0.033, largestError(new ActivationGELU(true)), 1e-3);
        assertEquals(0.019, largestError(new ActivationGELU(false)), 1e-3);
    }

    private static double largestError(ActivationGELU gelu) {
        INDArray values = gelu.getActivation(row(), true);
        double largest = 0;
        for (int i = 0; i < Z.length; i++) {
            largest = Math.max(largest, Math.abs(values.getDouble(0, i) - Activation.GELU.value(Z[i])));
        }
        return largest;
    }

    private static INDArray row() {
        return Nd4j.createFromArray(new float[][] {Z});
    }
}
