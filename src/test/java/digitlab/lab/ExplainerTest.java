package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Parameters;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.ink.GreyPicture;
import digitlab.lab.Explanation.Neighbour;
import digitlab.lab.Explanation.UnitResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExplainerTest {
    private static final int DIGIT = 3;

    private final NetworkService networks = new NetworkService(new Engines(Map.of("builtin", BuiltinEngine::new)));

    private static LabelledImages images(int count, long seed) {
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        var random = new Random(seed);
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) (random.nextInt(4) == 0 ? 1 + random.nextInt(254) : 0);
        }
        return new LabelledImages(pixels, new byte[count]);
    }

    private static Parameters network(Activation... activations) {
        var layers = Arrays.stream(activations)
                .map(activation -> new DenseLayer(12, activation))
                .toList();
        return Parameters.initial(RunSpec.DEFAULT.network().withHidden(layers), 5);
    }

    /** log (p / (1 − p)) from the network's own answer. */
    private double logOdds(Parameters parameters, LabelledImages image) {
        float[] p = networks.layerOutputs(parameters, image, 0)
                .get(parameters.spec().layerCount() - 1);
        double others = 0;
        for (int c = 0; c < p.length; c++) {
            others += c == DIGIT ? 0 : p[c];
        }
        return Math.log(p[DIGIT] / others);
    }

    @Test
    void theSensitivityIsTheSlopeOfTheLogOdds() {
        for (Activation[] activations :
                List.of(new Activation[] {}, new Activation[] {Activation.TANH}, new Activation[] {
                    Activation.SILU, Activation.SIGMOID
                })) {
            Parameters parameters = network(activations);
            LabelledImages image = images(1, 1);
            Explanation why = Explainer.explain(parameters, image, 0, DIGIT, 3);
            for (int p = 0; p < LabelledImages.PIXELS; p += 97) {
                int step = 20;
                int value = Math.min(200, Math.max(30, image.pixel(0, p)));
                double slope = (logOdds(parameters, with(image, p, value + step))
                                - logOdds(parameters, with(image, p, value - step)))
                        / (2 * step / 255.0);
                double found = Explainer.explain(parameters, with(image, p, value), 0, DIGIT, 3)
                        .sensitivity()[p];
                assertEquals(slope, found, 2e-3 * Math.max(1, Math.abs(slope)));
                assertEquals(image.pixel(0, p) / 255.0 * why.sensitivity()[p], why.evidence()[p], 1e-6);
            }
        }
    }

    private static LabelledImages with(LabelledImages image, int pixel, int value) {
        byte[] pixels = image.pixels().clone();
        pixels[pixel] = (byte) value;
        return new LabelledImages(pixels, new byte[1]);
    }

    @Test
    void whatIsCertainIsExplainedToo() {
        Parameters parameters = network(Activation.RELU);
        parameters.bias(1)[DIGIT] = 200;
        LabelledImages image = images(1, 1);
        assertEquals(
                1,
                networks.answer(parameters, new GreyPicture(28, 28, image.pixels()))
                        .confidence());
        assertTrue(Explainer.explain(parameters, image, 0, DIGIT, 3).strongestEvidence() > 1e-3);
    }

    @Test
    void theStrongestUnitsComeFirstWithWhatTheySpokeFor() {
        Parameters parameters = network(Activation.RELU);
        LabelledImages image = images(1, 1);
        List<UnitResponse> units =
                Explainer.explain(parameters, image, 0, DIGIT, 5).units();
        assertEquals(5, units.size());
        assertEquals(
                units.stream()
                        .sorted(Comparator.comparingDouble(unit -> -unit.output()))
                        .toList(),
                units);
        float[] outputs = networks.layerOutputs(parameters, image, 0).get(0);
        for (UnitResponse unit : units) {
            assertEquals(outputs[unit.unit()], unit.output(), 1e-5);
        }
    }

    @Test
    void theEffectsOfAllUnitsAddUpToTheLogOddsWithoutBiases() {
        // With one ReLU layer and no biases, z is linear in the outputs; of two classes' worth the odds are a
        // difference.
        Parameters parameters = network(Activation.RELU);
        LabelledImages image = images(1, 1);
        Explanation why = Explainer.explain(parameters, image, 0, DIGIT, 100);
        double effects = why.units().stream().mapToDouble(UnitResponse::effect).sum();
        double evidence = 0;
        for (float value : why.evidence()) {
            evidence += value;
        }
        assertEquals(12, why.units().size());
        assertEquals(evidence, effects, 1e-4);
    }

    @Test
    void aNetworkWithoutHiddenLayersHasNoUnits() {
        assertEquals(
                List.of(),
                Explainer.explain(network(), images(1, 1), 0, DIGIT, 5).units());
    }

    @Test
    void anImageOfTheCollectionIsItsOwnNearest() {
        LabelledImages collection = images(50, 2);
        List<Neighbour> nearest = Explainer.nearest(collection, 17, collection, 4);
        assertEquals(new Neighbour(17, 0, 0), nearest.get(0));
        assertEquals(4, nearest.size());
        for (int i = 1; i < 4; i++) {
            assertTrue(nearest.get(i).distance() >= nearest.get(i - 1).distance());
        }
        double fourth = nearest.get(3).distance();
        long nearer = Explainer.nearest(collection, 17, collection, 50).stream()
                .filter(neighbour -> neighbour.distance() < fourth)
                .count();
        assertEquals(3, nearer);
    }

    @Test
    void distanceIsTheRootOfTheMeanSquareInSharesOfFullInk() {
        byte[] white = new byte[LabelledImages.PIXELS];
        Arrays.fill(white, (byte) 255);
        var black = new LabelledImages(new byte[LabelledImages.PIXELS], new byte[1]);
        var collection = new LabelledImages(white, new byte[] {7});
        assertEquals(List.of(new Neighbour(0, 7, 1)), Explainer.nearest(black, 0, collection, 3));
    }
}
