package digitlab.ui.fx;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** A slider over the stops of a {@link LogScale}; the arrow keys go from stop to stop. */
public final class LogSlider extends Slider {
    private final LogScale scale;

    /** Held here because nothing else holds it: a binding that is only listened to is collected. */
    private final ObservableValue<String> offWord;

    private boolean following;

    /**
     * A slider.
     *
     * @param value that it follows
     * @param setter takes over what it is moved to
     * @param offWord written below the stop for 0
     * @param labels whether the powers are written below
     */
    public LogSlider(
            String id,
            LogScale scale,
            ObservableValue<Double> value,
            DoubleConsumer setter,
            ObservableValue<String> offWord,
            boolean labels) {
        super(scale.first(), scale.last(), scale.position(value.getValue()));
        this.scale = scale;
        setId(id);
        setMajorTickUnit(LogScale.STOPS);
        setMinorTickCount(0);
        setShowTickLabels(labels);
        this.offWord = offWord;
        this.offWord.subscribe(this::write);
        value.addListener((observable, before, now) -> follow(now));
        valueProperty().addListener((observable, before, now) -> {
            if (!following) {
                double chosen = scale.value(scale.stop(now.doubleValue()));
                follow(chosen);
                setter.accept(chosen);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    private void write(String off) {
        setLabelFormatter(new Labels(scale, off));
        if (getSkin() != null) {
            setSkin(createDefaultSkin()); // the old one keeps the labels that it has written
        }
    }

    private void step(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean left = key == KeyCode.LEFT || key == KeyCode.DOWN || key == KeyCode.KP_LEFT;
        boolean right = key == KeyCode.RIGHT || key == KeyCode.UP || key == KeyCode.KP_RIGHT;
        if ((left || right) && !event.isAltDown()) {
            setValue(scale.next(getValue(), left ? -1 : 1));
            event.consume();
        }
    }

    private void follow(double value) {
        following = true;
        setValue(scale.position(value));
        following = false;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProgressSliderSkin(this);
    }

    private static final class Labels extends StringConverter<Double> {
        private final LogScale scale;
        private final String offWord;

        Labels(LogScale scale, String offWord) {
            this.scale = scale;
            this.offWord = offWord;
        }

        @Override
        public String toString(Double position) {
            return position < 0 ? offWord : scale.label(position);
        }

        @Override
        public Double fromString(String text) {
            throw new UnsupportedOperationException("labels are only written");
        }
    }
}
