package digitlab.ui.robustness;

import digitlab.core.data.Disturbance;
import digitlab.lab.RobustnessCurve;
import digitlab.ui.session.RunItem;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run so far.
 *
 * @param curves in the order of the disturbances; the last one may still grow
 */
record Measured(RunItem run, List<RobustnessCurve> curves) {
    Measured {
        curves = List.copyOf(curves);
    }

    int points() {
        return curves.stream().mapToInt(curve -> curve.points().size()).sum();
    }

    Optional<RobustnessCurve> of(Disturbance disturbance) {
        return curves.stream()
                .filter(curve -> curve.disturbance() == disturbance)
                .findFirst();
    }
}
