package digitlab.lab;

import digitlab.core.data.Disturbance;
import java.util.List;

/**
 * How accuracy falls as a disturbance grows.
 *
 * @param points by amount, ascending; fewer than the disturbance has if the measurement was cancelled
 */
public record RobustnessCurve(Disturbance disturbance, List<RobustnessPoint> points) {
    public RobustnessCurve {
        points = List.copyOf(points);
    }
}
