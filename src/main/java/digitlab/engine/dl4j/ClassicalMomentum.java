package digitlab.engine.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.NesterovsUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Momentum without the look-ahead, which Deeplearning4j does not have: its {@code Nesterovs} keeps the same velocity
 * v ← μ·v − η·g, and only steps by μ·v − η·g where the classical rule steps by v. So its own operation runs, and the step
 * taken is the velocity that it leaves.
 */
final class ClassicalMomentum extends Nesterovs {
    private static final long serialVersionUID = 1L;

    private final ISchedule rate;

    ClassicalMomentum(ISchedule rate, double momentum) {
        super(rate, momentum);
        this.rate = rate;
    }

    @Override
    public GradientUpdater<Nesterovs> instantiate(INDArray memory, boolean initialize) {
        var updater = new VelocityStep(this);
        INDArray flat = memory.reshape(memory.length());
        updater.setStateViewArray(flat, flat.shape(), flat.ordering(), initialize);
        return updater;
    }

    @Override
    public GradientUpdater<Nesterovs> instantiate(Map<String, INDArray> memory, boolean initialize) {
        var updater = new VelocityStep(this);
        updater.setState(memory, initialize);
        return updater;
    }

    @Override
    public ClassicalMomentum clone() {
        return new ClassicalMomentum(rate, getMomentum());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassicalMomentum && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private static final class VelocityStep extends NesterovsUpdater {
        VelocityStep(Nesterovs config) {
            super(config);
        }

        /** Turns the gradient into what is subtracted from the parameters: −v. */
        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            super.applyUpdater(gradient, iteration, epoch);
            gradient.assign(getV().reshape(gradient.shape()));
            gradient.negi();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
