package digitlab.ui.fx;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Slider;

/** A slider over powers of ten, three stops to a power, whose left end may mean 0. */
public final class LogSlider extends Slider {
    private static final int STOPS_PER_POWER = 3;

    private final int lowest;
    private final boolean off;
    private boolean following;

    /**
     * A slider.
     *
     * @param lowest power of ten at the left, or beside it where there is an off
     * @param highest power of ten at the right
     * @param off whether there is one more stop at the left for 0
     */
    public LogSlider(
            String id, int lowest, int highest, boolean off, ObservableValue<Double> value, DoubleConsumer setter) {
        super(off ? -1 : 0, (double) STOPS_PER_POWER * (highest - lowest), 0);
        this.lowest = lowest;
        this.off = off;
        setId(id);
        setBlockIncrement(1);
        setMajorTickUnit(1);
        setMinorTickCount(0);
        setSnapToTicks(true);
        show(value.getValue());
        value.addListener((observable, before, now) -> show(now));
        valueProperty().addListener(observable -> {
            if (!following && !isValueChanging()) {
                setter.accept(valueAt(Math.round(getValue())));
            }
        });
        valueChangingProperty().addListener((observable, before, changing) -> {
            if (!changing) {
                setter.accept(valueAt(Math.round(getValue())));
            }
        });
    }

    /** 1, 2 and 5 times a power of ten. */
    double valueAt(long stop) {
        if (off && stop < 0) {
            return 0;
        }
        int factor =
                switch ((int) (stop % STOPS_PER_POWER)) {
                    case 0 -> 1;
                    case 1 -> 2;
                    default -> 5;
                };
        long power = lowest + stop / STOPS_PER_POWER;
        return Double.parseDouble(factor + "e" + power);
    }

    private void show(double value) {
        following = true;
        setValue(value <= 0 ? getMin() : Math.max(0, (Math.log10(value) - lowest) * STOPS_PER_POWER));
        following = false;
    }
}
