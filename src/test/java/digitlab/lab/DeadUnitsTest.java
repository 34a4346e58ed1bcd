package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSpec;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.TrainingSplit;
import digitlab.core.data.Validation;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Parameters;
import digitlab.core.training.Sgd;
import digitlab.core.training.TrainingPlan;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.Trainer;
import digitlab.engine.TrainingControl;
import digitlab.engine.TrainingImages;
import digitlab.engine.TrainingObserver;
import digitlab.engine.TrainingProgress;
import digitlab.engine.builtin.BuiltinEngine;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DeadUnitsTest {
    private final NetworkService networks = new NetworkService(new Engines(Map.of("builtin", BuiltinEngine::new)));

    /** Images of a few random strokes' worth of pixels. */
    private static LabelledImages images(int count) {
        var random = new Random(4);
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % LabelledImages.CLASSES);
            for (int lit = 0; lit < 100; lit++) {
                pixels[i * LabelledImages.PIXELS + random.nextInt(LabelledImages.PIXELS)] = (byte) 255;
            }
        }
        return new LabelledImages(pixels, labels);
    }

    private static Parameters network(Activation activation) {
        return Parameters.initial(RunSpec.DEFAULT.network().withHidden(List.of(new DenseLayer(6, activation))), 3);
    }

    private static BitSet bits(int... set) {
        var bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    @Test
    void unitsThatNoImageLiftsAboveZeroAreDead() {
        Parameters parameters = network(Activation.RELU);
        parameters.bias(0)[1] = -1000;
        parameters.bias(0)[4] = -1000;
        assertEquals(bits(1, 4), networks.deadUnits(parameters, images(50)));
    }

    @Test
    void aUnitThatFiresForTheLastImageAloneLives() {
        Parameters parameters = network(Activation.RELU);
        LabelledImages images = images(20);
        byte[] pixels = images.pixels().clone();
        for (int i = 0; i < 19; i++) {
            pixels[i * LabelledImages.PIXELS + 5] = 0;
        }
        pixels[19 * LabelledImages.PIXELS + 5] = (byte) 255;
        parameters.bias(0)[2] = -1000;
        parameters.kernel(0)[5 * 6 + 2] = 2000;
        assertEquals(bits(), networks.deadUnits(parameters, new LabelledImages(pixels, images.labels())));
    }

    @Test
    void aLeakyUnitCannotDie() {
        Parameters parameters = network(Activation.LEAKY_RELU);
        parameters.bias(0)[1] = -1000;
        assertEquals(bits(), networks.deadUnits(parameters, images(50)));
    }

    @Test
    void anOutputLayerHasNoDeadUnits() {
        Parameters parameters = Parameters.initial(RunSpec.DEFAULT.network().withHidden(List.of()), 3);
        assertEquals(bits(), networks.deadUnits(parameters, images(5)));
    }

    @Test
    void onTheProbeTheyAreThoseThatTheCurveCounts() {
        var data = new DataSpec("test", 0.5, new Validation.Count(100), 0, Augmentation.NONE);
        RunSpec spec = RunSpec.DEFAULT.withData(data).withSeed(9);
        LabelledImages set = images(4200);
        Parameters parameters = watchersOfThreePixels(40);
        TrainingSplit split = TrainingSplit.of(set, data, spec.seed());
        EpochMetrics epoch = metricsAfterNothing(parameters, split);
        BitSet dead = networks.deadUnits(parameters, networks.probe(set, spec));
        assertEquals(epoch.layers().get(0).deadShare(), dead.cardinality() / 40.0);
        assertTrue(dead.cardinality() > 0 && dead.cardinality() < 40, () -> dead + " would be so on other images too");
    }

    /** Units that fire only if three pixels of their own are all lit, which few images have. */
    private static Parameters watchersOfThreePixels(int units) {
        Parameters parameters =
                Parameters.zeros(RunSpec.DEFAULT.network().withHidden(List.of(new DenseLayer(units, Activation.RELU))));
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < 3; i++) {
                parameters.kernel(0)[(3 * unit + i) * units + unit] = 1;
            }
            parameters.bias(0)[unit] = -2.5f;
        }
        return parameters;
    }

    /** An epoch that changes next to nothing. */
    private static EpochMetrics metricsAfterNothing(Parameters parameters, TrainingSplit split) {
        TrainingPlan plan = TrainingPlan.DEFAULT.withEpochs(1);
        try (TrainableNetwork network =
                new BuiltinEngine().create(parameters, new Sgd(1e-12, 0, false), plan.penalty(), 1, 1)) {
            var images = new TrainingImages(split.training(), split.validation(), Augmentation.NONE);
            var trainer = new Trainer(plan, 1, new TrainingControl(), TrainingObserver.NONE, () -> 0);
            return trainer.train(network, images, TrainingProgress.NONE).curve().get(0);
        }
    }
}
