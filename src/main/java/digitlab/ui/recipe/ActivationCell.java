package digitlab.ui.recipe;

import digitlab.core.network.Activation;
import javafx.scene.control.ListCell;
import javafx.scene.shape.Polyline;

/** An activation with its curve from −3 to 3, drawn small. */
final class ActivationCell extends ListCell<Activation> {
    private static final double RANGE = 3;
    private static final double SIZE = 14;

    @Override
    @SuppressWarnings("NullAway") // JavaFX passes null for an empty cell
    protected void updateItem(Activation activation, boolean empty) {
        super.updateItem(activation, empty);
        if (empty || activation == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(activation.id());
        setGraphic(curve(activation));
    }

    private static Polyline curve(Activation activation) {
        var line = new Polyline();
        for (double z = -RANGE; z <= RANGE + 1e-9; z += 0.25) {
            double value = Math.max(-RANGE, Math.min(RANGE, activation.value(z)));
            line.getPoints().addAll((z + RANGE) / (2 * RANGE) * SIZE, (RANGE - value) / (2 * RANGE) * SIZE);
        }
        line.getStyleClass().add("activation-curve");
        return line;
    }
}
