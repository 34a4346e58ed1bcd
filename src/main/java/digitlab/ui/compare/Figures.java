package digitlab.ui.compare;

import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Variation;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;

/** Writes measures, differences and settings in the language of the window. */
final class Figures {
    private static final int SHARE_DIGITS = 2;
    private static final int NUMBER_DIGITS = 3;

    private final ObservableValue<Locale> language;
    private final Messages messages;
    private final Numbers numbers;

    Figures(ObservableValue<Locale> language) {
        this.language = language;
        this.messages = Messages.of(Figures.class, language);
        this.numbers = new Numbers(language);
    }

    Messages messages() {
        return messages;
    }

    Locale language() {
        return language.getValue();
    }

    String name(RecipeField field) {
        return messages.get("field." + field.id());
    }

    String name(Measure measure) {
        return messages.get("measure." + measure.id());
    }

    String name(Setting setting) {
        return setting.label().in(language());
    }

    /** With its unit. */
    String value(double value, Measure measure) {
        return switch (measure.unit()) {
            case SHARE -> Double.isFinite(value) ? numbers.decimal(100 * value, SHARE_DIGITS) + "\u202f%" : "–";
            case NUMBER -> numbers.decimal(value, NUMBER_DIGITS);
            case COUNT -> numbers.decimal(value, value == Math.rint(value) ? 0 : 1);
        };
    }

    /** The width of an interval without a unit; accuracies in percentage points. */
    String halfWidth(Interval interval, Measure measure) {
        return interval.isKnown() ? "± " + size(interval.halfWidth(), measure) : "";
    }

    /** Without sign or unit; accuracies in percentage points. */
    String size(double value, Measure measure) {
        double size = Math.abs(value);
        return measure.unit() == Measure.Unit.SHARE
                ? numbers.decimal(100 * size, SHARE_DIGITS)
                : numbers.decimal(size, measure.unit() == Measure.Unit.COUNT ? 1 : NUMBER_DIGITS);
    }

    /** With its sign; accuracies in percentage points. */
    String signed(double value, Measure measure) {
        return (value < 0 ? "−" : "+") + size(value, measure);
    }

    /** With its unit, for sentences. */
    String distance(double value, Measure measure) {
        return measure.unit() == Measure.Unit.SHARE
                ? messages.get("points", size(value, measure))
                : size(value, measure);
    }

    String range(Interval interval, Measure measure) {
        return interval.isKnown()
                ? messages.get("range", signed(interval.low(), measure), signed(interval.high(), measure))
                : "";
    }

    /** The value of a field as tables show it. */
    String value(RecipeField field, String value) {
        OptionalDouble number = Variation.number(value);
        boolean isOff = number.isPresent()
                && number.getAsDouble() == 0
                && (field == RecipeField.L1 || field == RecipeField.L2 || field == RecipeField.DROPOUT);
        return isOff ? messages.get("off") : value;
    }

    String duration(double seconds) {
        return numbers.duration(seconds);
    }

    String decimal(double value, int digits) {
        return numbers.decimal(value, digits);
    }

    String count(long value) {
        return numbers.count(value);
    }
}
