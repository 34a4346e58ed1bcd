package digitlab.ui.recipe;

import digitlab.core.network.Activation;
import javafx.scene.shape.Polyline;

/** An activation from −3 to 3, drawn small. */
final class ActivationCurve {
    private static final double RANGE = 3;
    private static final double SIZE = 14;
    private static final int STEPS = 28;

    private ActivationCurve() {}

    static Polyline of(Activation activation) {
        var line = new Polyline();
        for (int i = 0; i <= STEPS; i++) {
            double z = RANGE * (2.0 * i / STEPS - 1);
            double value = Math.max(-RANGE, Math.min(RANGE, activation.value(z)));
            line.getPoints().addAll((z + RANGE) / (2 * RANGE) * SIZE, (RANGE - value) / (2 * RANGE) * SIZE);
        }
        line.getStyleClass().add("activation-curve");
        return line;
    }
}
