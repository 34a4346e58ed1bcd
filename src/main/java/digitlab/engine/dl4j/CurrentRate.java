package digitlab.engine.dl4j;

import digitlab.core.Check;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * The learning rate that the training loop asked for at this step. Schedules are the recipe's: Deeplearning4j only asks what
 * the rate is now.
 */
final class CurrentRate implements ISchedule {
    private static final long serialVersionUID = 1L;

    private double rate = Double.NaN;

    void set(double rate) {
        this.rate = Check.nonNegative("learning rate", rate);
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return rate;
    }

    /** The same object: whoever clones a configuration must still see the rate of this step. */
    @Override
    @SuppressWarnings("MissingSuperCall") // the interface asks for a clone, and this is all there is to it
    public ISchedule clone() {
        return this;
    }
}
