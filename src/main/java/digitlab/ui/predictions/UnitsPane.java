package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.chart.ColourScale;
import digitlab.ui.chart.DrawingPane;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** What the units of a layer make of an image: a square each, as bright as its output. */
final class UnitsPane extends Region {
    private static final double MOST_HEIGHT = 156;

    private final DrawingPane pane = new DrawingPane(() -> {});
    private final DrawingPane.Layer squares = pane.addLayer();
    private int units;

    UnitsPane() {
        getChildren().add(pane);
    }

    /**
     * Shows the units of a layer.
     *
     * @param outputs f(z) of each unit
     * @param strongest the size of an output that has the brightest colour
     */
    void show(float[] outputs, float strongest, ChartStyle style) {
        if (units != outputs.length) {
            units = outputs.length;
            requestLayout();
        }
        boolean dark = style.colours().dark();
        boolean signed = false;
        for (float output : outputs) {
            signed |= output < 0;
        }
        ColourScale scale = signed ? ColourScale.weights(dark) : ColourScale.activations(dark);
        squares.show((surface, width, height) -> {
            UnitsLayout layout = UnitsLayout.fitting(outputs.length, width, MOST_HEIGHT);
            for (int unit = 0; unit < outputs.length; unit++) {
                surface.rectangle(
                        layout.x(unit),
                        layout.y(unit),
                        layout.size(),
                        layout.size(),
                        scale.colour(outputs[unit], strongest));
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return UnitsLayout.fitting(units, width < 0 ? 240 : width, MOST_HEIGHT).height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
