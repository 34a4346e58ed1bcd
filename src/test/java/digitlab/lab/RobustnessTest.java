package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.data.Disturbance;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.network.Parameters;
import digitlab.engine.builtin.BuiltinEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RobustnessTest {
    private static final List<Disturbance> TWO = List.of(Disturbance.SHIFT, Disturbance.NOISE);

    private final NetworkService networks = new NetworkService(new Engines(Map.of("builtin", BuiltinEngine::new)));
    private final Robustness robustness = new Robustness(networks);
    private final LabelledImages images = SampleDrawings.images(SampleDrawings.drawings(5, 0, 1));
    private final Parameters network =
            Parameters.initial(RunSpec.DEFAULT.network().withHidden(List.of()), 1);

    @Test
    void eachPointIsTheAccuracyOnImagesDisturbedByItsAmount() {
        List<RobustnessCurve> curves = robustness.measure(network, images, TWO, 7, () -> false, soFar -> {});
        assertEquals(TWO, curves.stream().map(RobustnessCurve::disturbance).toList());
        for (RobustnessCurve curve : curves) {
            assertEquals(
                    curve.disturbance().amounts(),
                    curve.points().stream().map(RobustnessPoint::amount).toList());
            for (RobustnessPoint point : curve.points()) {
                LabelledImages disturbed = curve.disturbance().of(images, point.amount(), 7);
                int correct =
                        networks.evaluate(network, disturbed, 1).confusion().correct();
                assertEquals(new ShareInterval(correct, images.count()), point.accuracy());
            }
        }
    }

    @Test
    void allCurvesSoFarAreToldAfterEachPoint() {
        List<Integer> told = new ArrayList<>();
        robustness.measure(
                network,
                images,
                TWO,
                7,
                () -> false,
                soFar -> told.add(
                        soFar.stream().mapToInt(curve -> curve.points().size()).sum()));
        List<Integer> expected = new ArrayList<>();
        for (int i = 1; i <= Robustness.points(TWO); i++) {
            expected.add(i);
        }
        assertEquals(expected, told);
    }

    @Test
    void aCancelledMeasurementKeepsItsPoints() {
        var asked = new AtomicInteger();
        List<RobustnessCurve> curves =
                robustness.measure(network, images, TWO, 7, () -> asked.getAndIncrement() == 3, soFar -> {});
        assertEquals(1, curves.size());
        assertEquals(
                List.of(0.0, 1.0, 2.0),
                curves.get(0).points().stream().map(RobustnessPoint::amount).toList());
    }
}
