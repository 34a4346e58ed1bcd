package digitlab.lab;

import digitlab.core.Seeds;
import digitlab.core.data.Augmenter;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.network.Parameters;
import digitlab.core.training.Adam;
import digitlab.core.training.Penalty;
import digitlab.engine.Engine;
import digitlab.engine.TrainableNetwork;
import digitlab.ink.Canvas;
import digitlab.ink.DrawingPreparation;
import digitlab.ink.PreparationOptions;
import digitlab.lab.FineTuned.BeforeAfter;
import digitlab.store.NetworkFile;
import digitlab.store.StoredNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/*
 * Half of each batch are images of the data set that the network was trained on: with drawings alone it would forget them
 * (R. Ratcliff, Connectionist models of recognition memory, Psychological Review 97 (1990); rehearsal).
 */
/** Trains a finished network on with drawings, and says what that did to drawings it never saw and to the test set. */
public final class FineTuning {
    private final DataSets data;
    private final Engine engine;
    private final LongSupplier nanoClock;
    private final DrawingPreparation preparation = new DrawingPreparation(Canvas.TABLET, PreparationOptions.DEFAULT);

    /** @param nanoClock elapsed time in nanoseconds, such as {@link System#nanoTime} */
    public FineTuning(DataSets data, Engines engines, LongSupplier nanoClock) {
        this.data = data;
        this.engine = engines.builtin();
        this.nanoClock = nanoClock;
    }

    /**
     * Fine-tunes a copy of a network. Blocks; if it is cancelled it ends after the running batch and is judged as it is then.
     *
     * @param dataSet whose training images are the other half of each batch
     * @param isCancelled asked before each batch
     * @param observer hears of each batch, on this thread
     * @throws IOException if the data set cannot be read
     * @throws IllegalArgumentException if no drawing is to train
     */
    public FineTuned tune(
            Parameters start,
            DrawingSplit drawings,
            String dataSet,
            FineTuningPlan plan,
            BooleanSupplier isCancelled,
            Consumer<FineTuningProgress> observer)
            throws IOException {
        if (drawings.tuning().isEmpty()) {
            throw new IllegalArgumentException("There is no drawing to train on: draw some, or hold fewer back.");
        }
        LabelledImages images = data.training(dataSet).images();
        LabelledImages tuning = preparation.images(drawings.tuning());
        LabelledImages heldBack = preparation.images(drawings.heldBack());
        LabelledImages test = data.test(dataSet).map(set -> set.images()).orElse(null);
        var optimizer =
                new Adam(plan.learningRate(), Adam.DEFAULT.beta1(), Adam.DEFAULT.beta2(), Adam.DEFAULT.epsilon());
        try (TrainableNetwork network = engine.create(start, optimizer, Penalty.NONE, plan.seed(), 1)) {
            ShareInterval drawingsBefore = score(network, heldBack);
            ShareInterval testBefore = score(network, test);
            long began = nanoClock.getAsLong();
            int batches = train(network, images, tuning, plan, isCancelled, observer);
            network.restore(network.state().with(blended(start, network.parameters(), plan.blend())));
            double seconds = (nanoClock.getAsLong() - began) / 1e9;
            return new FineTuned(
                    network.parameters(),
                    batches,
                    tuning.count(),
                    beforeAfter(drawingsBefore, score(network, heldBack)),
                    beforeAfter(testBefore, score(network, test)),
                    seconds);
        }
    }

    /**
     * Saves what became of the network, without a recipe, since none describes it any more.
     *
     * @throws digitlab.store.NetworkFileException if it cannot be written; whatever was there stays as it was
     */
    public static void save(FineTuned tuned, Path file) {
        NetworkFile.write(file, new StoredNetwork(tuned.parameters(), null, null));
    }

    private static int train(
            TrainableNetwork network,
            LabelledImages images,
            LabelledImages drawings,
            FineTuningPlan plan,
            BooleanSupplier isCancelled,
            Consumer<FineTuningProgress> observer) {
        var augmenter = new Augmenter(plan.augmentation(), plan.seed());
        for (int batch = 1; batch <= plan.batches(); batch++) {
            if (isCancelled.getAsBoolean()) {
                return batch - 1;
            }
            var random = new SplittableRandom(Seeds.of(plan.seed(), Seeds.Purpose.SHUFFLE, batch));
            int half = plan.batchSize() / 2;
            LabelledImages first = augmenter.augment(some(drawings, half, random), batch);
            LabelledImages second = augmenter.augment(some(images, plan.batchSize() - half, random), batch);
            double loss = network.trainBatch(ImageBatch.of(both(first, second)), plan.learningRateOf(batch));
            observer.accept(new FineTuningProgress(batch, plan.batches(), loss));
        }
        return plan.batches();
    }

    private static Parameters blended(Parameters before, Parameters after, double blend) {
        Parameters result = after.copy();
        for (int layer = 0; layer < result.spec().layerCount(); layer++) {
            blend(result.kernel(layer), before.kernel(layer), blend);
            blend(result.bias(layer), before.bias(layer), blend);
        }
        return result;
    }

    private static void blend(float[] values, float[] before, double blend) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (before[i] + blend * (values[i] - before[i]));
        }
    }

    /** Drawn with replacement. */
    private static ImageBatch some(LabelledImages images, int count, SplittableRandom random) {
        int[] chosen = random.ints(count, 0, images.count()).toArray();
        return new ImageBatch(images, chosen, 0, count);
    }

    private static LabelledImages both(LabelledImages a, LabelledImages b) {
        byte[] pixels = Arrays.copyOf(a.pixels(), a.pixels().length + b.pixels().length);
        System.arraycopy(b.pixels(), 0, pixels, a.pixels().length, b.pixels().length);
        byte[] labels = Arrays.copyOf(a.labels(), a.count() + b.count());
        System.arraycopy(b.labels(), 0, labels, a.count(), b.count());
        return new LabelledImages(pixels, labels);
    }

    private static @Nullable ShareInterval score(TrainableNetwork network, @Nullable LabelledImages images) {
        if (images == null || images.count() == 0) {
            return null;
        }
        ConfusionMatrix confusion = network.evaluate(images).confusion();
        return new ShareInterval(confusion.correct(), confusion.total());
    }

    private static @Nullable BeforeAfter beforeAfter(@Nullable ShareInterval before, @Nullable ShareInterval after) {
        return before == null || after == null ? null : new BeforeAfter(before, after);
    }
}
