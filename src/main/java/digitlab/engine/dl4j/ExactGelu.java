package digitlab.engine.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erfc;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * GELU as it is defined: f(z) = z·Φ(z) = ½·z·erfc(−z/√2).
 *
 * <p>Deeplearning4j has two others. {@code ActivationGELU} is z·σ(1.702·z), up to 0.02 away; its precise form means to be
 * the tanh approximation but cubes 0.044715 together with z, and is up to 0.034 away, at z = −2. A network file that has
 * this activation names this class, so Deeplearning4j opens it where Digit Lab is on the class path, and says elsewhere
 * what it lacks instead of answering wrongly. Public, and without fields, for that reason.
 */
public final class ExactGelu extends BaseActivationFunction {
    private static final long serialVersionUID = 1L;

    private static final double ROOT_OF_HALF = Math.sqrt(0.5);
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Overwrites z with f(z). */
    @Override
    public INDArray getActivation(INDArray z, boolean training) {
        return z.muli(cumulative(z));
    }

    /** ε·f′(z) with f′(z) = Φ(z) + z·φ(z). */
    @Override
    public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
        assertShape(z, epsilon);
        INDArray density = Transforms.exp(z.mul(z).muli(-0.5), false).divi(ROOT_OF_TWO_PI);
        INDArray derivative = density.muli(z).addi(cumulative(z));
        return new Pair<>(derivative.muli(epsilon), null);
    }

    /** Φ(z) = ½·erfc(−z/√2), which keeps its digits where z is far below 0. */
    private static INDArray cumulative(INDArray z) {
        INDArray scaled = z.mul(-ROOT_OF_HALF);
        return Nd4j.getExecutioner().exec(new Erfc(scaled, scaled)).muli(0.5);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactGelu;
    }

    @Override
    public int hashCode() {
        return ExactGelu.class.hashCode();
    }

    @Override
    public String toString() {
        return "gelu";
    }
}
