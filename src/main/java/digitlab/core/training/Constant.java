package digitlab.core.training;

/** The same rate throughout. */
public record Constant() implements LearningRateSchedule {
    @Override
    public String id() {
        return "constant";
    }

    @Override
    public double rate(double start, double n, double updatesPerEpoch) {
        return start;
    }
}
