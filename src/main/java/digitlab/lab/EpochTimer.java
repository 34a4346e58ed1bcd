package digitlab.lab;

import digitlab.core.Seeds;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Parameters;
import digitlab.engine.Engine;
import digitlab.engine.TrainableNetwork;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Times whole epochs of an engine: every mini-batch from the image bytes to the changed weights, in an order that is
 * shuffled before the clock starts. Nothing is evaluated, validated or stored.
 */
public final class EpochTimer implements AutoCloseable {
    private final TrainableNetwork network;
    private final LabelledImages images;
    private final int batchSize;
    private final double learningRate;
    private final long seed;
    private final LongSupplier nanoClock;
    private int epoch;

    /**
     * A timer of a recipe's network, optimiser, penalty, batch size, seed and threads.
     *
     * @param images all of which train
     * @param nanoClock elapsed time in nanoseconds, such as {@link System#nanoTime}
     */
    public EpochTimer(Engine engine, RunSpec spec, LabelledImages images, LongSupplier nanoClock) {
        this.network = engine.create(
                Parameters.initial(spec.network(), spec.seed()),
                spec.training().optimizer(),
                spec.training().penalty(),
                spec.seed(),
                spec.threads());
        this.images = images;
        this.batchSize = spec.training().batchSize();
        this.learningRate = spec.training().optimizer().learningRate();
        this.seed = spec.seed();
        this.nanoClock = nanoClock;
    }

    /** Trains one epoch and returns the seconds that it took. */
    public double seconds() {
        epoch++;
        int[] order = shuffled(new SplittableRandom(Seeds.of(seed, Seeds.Purpose.SHUFFLE, epoch)));
        long before = nanoClock.getAsLong();
        for (int from = 0; from < order.length; from += batchSize) {
            int to = Math.min(from + batchSize, order.length);
            network.trainBatch(new ImageBatch(images, order, from, to), learningRate);
        }
        return (nanoClock.getAsLong() - before) / 1e9;
    }

    /** Fisher and Yates' shuffle. */
    private int[] shuffled(SplittableRandom random) {
        int[] order = new int[images.count()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    @Override
    public void close() {
        network.close();
    }
}
