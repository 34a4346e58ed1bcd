package digitlab.lab;

import digitlab.core.data.Disturbance;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Measures how the accuracy of a network falls when its images are shifted, turned, scaled, drawn with other pens, noisy. */
public final class Robustness {
    private final NetworkService networks;

    public Robustness(NetworkService networks) {
        this.networks = networks;
    }

    /** Points of all curves together, for a progress bar. */
    public static int points(List<Disturbance> disturbances) {
        return disturbances.stream().mapToInt(one -> one.amounts().size()).sum();
    }

    /**
     * One curve for each disturbance. Blocks; ends early with what it has if it is cancelled.
     *
     * @param seed of what is random in the disturbances; the same for networks that are to be compared
     * @param isCancelled asked before each point
     * @param observer hears all curves so far after each point
     */
    public List<RobustnessCurve> measure(
            Parameters parameters,
            LabelledImages images,
            List<Disturbance> disturbances,
            long seed,
            BooleanSupplier isCancelled,
            Consumer<List<RobustnessCurve>> observer) {
        List<RobustnessCurve> curves = new ArrayList<>();
        for (Disturbance disturbance : disturbances) {
            List<RobustnessPoint> points = new ArrayList<>();
            for (double amount : disturbance.amounts()) {
                if (isCancelled.getAsBoolean()) {
                    return List.copyOf(curves);
                }
                Evaluation evaluation = networks.evaluate(parameters, disturbance.of(images, amount, seed), 1);
                points.add(new RobustnessPoint(
                        amount, new ShareInterval(evaluation.confusion().correct(), evaluation.count())));
                if (points.size() > 1) {
                    curves.remove(curves.size() - 1);
                }
                curves.add(new RobustnessCurve(disturbance, points));
                observer.accept(List.copyOf(curves));
            }
        }
        return List.copyOf(curves);
    }
}
