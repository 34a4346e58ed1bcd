package digitlab.core.training;

import digitlab.core.network.Parameters;
import java.util.List;

/**
 * All that further training depends on. Owns its numbers: engines give copies and take copies.
 */
public final class TrainingState {
    private final Parameters parameters;
    private final List<float[]> slots;
    private final long step;

    /**
     * Takes over the arrays.
     *
     * @param slots the optimiser's memory, such as moments, in an order that the engine defines
     * @param step updates made so far
     */
    public TrainingState(Parameters parameters, List<float[]> slots, long step) {
        this.parameters = parameters;
        this.slots = List.copyOf(slots);
        this.step = step;
    }

    public Parameters parameters() {
        return parameters;
    }

    public List<float[]> slots() {
        return slots;
    }

    /** Updates made so far. */
    public long step() {
        return step;
    }

    /** The same memory of the optimiser with other numbers of the network. */
    public TrainingState with(Parameters other) {
        return new TrainingState(other, slots, step);
    }
}
