package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.Permutation;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Adam;
import digitlab.core.training.Penalty;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.ink.Preparation.Prepared;
import digitlab.mnist.BundledMnist;
import digitlab.mnist.IdxReader;
import java.io.IOException;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * MNIST's own test digits at random places and sizes in a large picture, prepared from there.
 *
 * <p>All 10,000, which takes minutes: {@code ./mvnw test -Dtest=PlacedDigitsTest -Ddigitlab.placed=10000}.
 */
final class PlacedDigitsTest {
    private static final int DIGITS = Integer.getInteger("digitlab.placed", 300);
    private static final int PICTURE = 200;

    private final BundledMnist mnist = new BundledMnist(new IdxReader());

    @Test
    void digitsInALargePictureLoseAtMostSevenInAThousand(TestReporter reporter) throws IOException {
        LabelledImages test = mnist.test().orElseThrow().images();
        int[] chosen = new int[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            chosen[i] = i * (test.count() / DIGITS);
        }
        LabelledImages originals = test.subset(chosen);
        try (TrainableNetwork network = trained()) {
            int before = network.evaluate(originals).confusion().correct();
            int after = network.evaluate(placed(originals)).confusion().correct();
            reporter.publishEntry("recognised of " + DIGITS, before + " before, " + after + " after");
            assertTrue(before > 0.94 * DIGITS, () -> before + " of " + DIGITS);
            assertTrue(before - after <= 0.007 * DIGITS, () -> before + " before, " + after + " after");
        }
    }

    private TrainableNetwork trained() throws IOException {
        LabelledImages images = mnist.training().images();
        Parameters initial = Parameters.initial(RunSpec.DEFAULT.network(), 1);
        TrainableNetwork network = new BuiltinEngine().create(initial, Adam.DEFAULT, Penalty.NONE, 1, 1);
        int[] order = Permutation.random(images.count(), new SplittableRandom(1));
        for (int from = 0; from + 50 <= order.length; from += 50) {
            network.trainBatch(new ImageBatch(images, order, from, from + 50), 2e-3);
        }
        return network;
    }

    private static LabelledImages placed(LabelledImages originals) {
        var preparation = new PicturePreparation();
        var random = new Random(1);
        byte[] pixels = new byte[originals.pixels().length];
        for (int i = 0; i < originals.count(); i++) {
            byte[] original = new byte[LabelledImages.PIXELS];
            System.arraycopy(originals.pixels(), i * original.length, original, 0, original.length);
            double scale = 1 + 5 * random.nextDouble();
            double room = PICTURE - LabelledImages.SIDE * scale;
            GreyPicture picture = TestDigits.enlarged(
                    new GreyPicture(LabelledImages.SIDE, LabelledImages.SIDE, original),
                    scale,
                    PICTURE,
                    PICTURE,
                    room * random.nextDouble(),
                    room * random.nextDouble());
            // A digit that is taken for two is lost, as it is for a user.
            if (preparation.prepare(picture) instanceof Prepared prepared) {
                System.arraycopy(prepared.digit().pixels(), 0, pixels, i * original.length, original.length);
            }
        }
        return new LabelledImages(pixels, originals.labels().clone());
    }
}
