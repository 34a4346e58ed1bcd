package digitlab.ui.session;

import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.NetworkSpec;
import java.util.List;
import java.util.Optional;

/*
 * The work of an epoch is counted in nanoseconds of the machine that the built-in engine was tuned on: 0.19 of MNIST's
 * pixels are lit, so that the first layer's forward pass and weight gradient skip the rest; the other layers multiply three
 * times (forward, weights, inputs); each update touches every parameter once; and measuring is one more forward pass over
 * all images. What a machine really takes for such a unit comes from the runs that it has made: from one of the same
 * network and batch size if there is one, which then is all but exact.
 */
/** Guesses how long a recipe takes, from how long others took. */
final class Speed {
    private static final double LIT_SHARE = 0.19;
    private static final double NANOS_PER_SPARSE_PRODUCT = 0.16;
    private static final double NANOS_PER_PRODUCT = 0.08;
    private static final double NANOS_PER_PARAMETER = 0.5;
    private static final double NANOS_PER_IMAGE = 1500;
    private static final double SLOWER_ENGINE = 10;
    private static final double GAIN_OF_THREADS = 0.7;

    private Speed() {}

    /**
     * Seconds that an epoch will take.
     *
     * @param spec to be trained
     * @param available images of its data set
     * @param runs that were made, the newest last
     */
    static double secondsPerEpoch(RunSpec spec, int available, List<RunItem> runs) {
        return work(spec, available)
                * like(spec, runs).map(run -> rate(run, available)).orElse(1.0);
    }

    /** Whether a run of the same engine was made, so that the machine's speed is known. */
    static boolean isMeasured(RunSpec spec, List<RunItem> runs) {
        return like(spec, runs).isPresent();
    }

    /** The run that tells most: of the same network and batch size, else of the same engine. */
    private static Optional<RunItem> like(RunSpec spec, List<RunItem> runs) {
        Optional<RunItem> found = Optional.empty();
        boolean exact = false;
        for (RunItem run : runs) {
            boolean measured =
                    run.spec().engine().equals(spec.engine()) && !run.curve().isEmpty();
            boolean same = run.spec().network().equals(spec.network())
                    && run.spec().training().batchSize() == spec.training().batchSize();
            if (measured && (same || !exact)) {
                found = Optional.of(run);
                exact = same;
            }
        }
        return found;
    }

    /** How much longer the run took than its work says. */
    private static double rate(RunItem run, int available) {
        double seconds = run.curve().stream()
                .mapToDouble(EpochMetrics::seconds)
                .average()
                .orElseThrow();
        return seconds / work(run.spec(), available);
    }

    /** Seconds on the machine that the constants are from. */
    static double work(RunSpec spec, int available) {
        int training = spec.data().trainingImages(available);
        int validation = spec.data().validationImages(available);
        double forward = forward(spec.network());
        double updates = Math.ceil((double) training / spec.training().batchSize());
        double nanos = training * (backward(spec.network()) + forward + NANOS_PER_IMAGE)
                + updates * spec.network().parameterCount() * NANOS_PER_PARAMETER
                + (training + validation) * forward;
        double slower = spec.engine().equals(RunSpec.BUILTIN) ? 1 : SLOWER_ENGINE;
        return 1e-9 * nanos * slower / (1 + GAIN_OF_THREADS * (Math.min(spec.threads(), 8) - 1));
    }

    private static double forward(NetworkSpec network) {
        double first = LIT_SHARE * network.inputsOf(0) * network.unitsOf(0) * NANOS_PER_SPARSE_PRODUCT;
        return first + products(network) * NANOS_PER_PRODUCT;
    }

    private static double backward(NetworkSpec network) {
        double first = LIT_SHARE * network.inputsOf(0) * network.unitsOf(0) * NANOS_PER_SPARSE_PRODUCT;
        return first + 2 * products(network) * NANOS_PER_PRODUCT;
    }

    /** Multiplications of all layers after the first. */
    private static double products(NetworkSpec network) {
        double products = 0;
        for (int layer = 1; layer < network.layerCount(); layer++) {
            products += (double) network.inputsOf(layer) * network.unitsOf(layer);
        }
        return products;
    }
}
