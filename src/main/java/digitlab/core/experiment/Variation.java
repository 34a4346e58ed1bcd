package digitlab.core.experiment;

import digitlab.core.Check;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A field of the recipe and the values that a sweep gives it.
 *
 * @param field that varies
 * @param values as {@link RecipeField#with} reads them, in the order of tables and axes; at least one, each once
 */
public record Variation(RecipeField field, List<String> values) {
    /** Values of one range at most. */
    public static final int MOST_VALUES = 1000;

    private static final String RANGE = "log:";

    public Variation {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(field.id() + " must vary over at least one value, but there is none");
        }
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(field.id() + " must vary over values, but one of them is empty");
            }
        }
        if (new LinkedHashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException(
                    field.id() + " must have each value once, but has " + String.join(", ", values));
        }
    }

    /**
     * What somebody typed: {@code l2=0,1e-4,1e-3}, {@code l1=log:1e-6..1e-1:6} for a logarithmic range, or, where a value
     * holds commas itself, {@code hidden=128;512,256}.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Variation parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "what varies must be written field=value,value,…, such as l2=0,1e-4,1e-3, but is '" + text + "'");
        }
        return of(RecipeField.of(text.substring(0, equals).strip()), text.substring(equals + 1));
    }

    /** The values of a field, as they stand after the equals sign of {@link #parse}. */
    public static Variation of(RecipeField field, String values) {
        String text = values.strip();
        if (text.startsWith(RANGE)) {
            return new Variation(field, range(text));
        }
        List<String> list = new ArrayList<>();
        for (String value : text.split(text.contains(";") ? ";" : ",", -1)) {
            list.add(value.strip());
        }
        return new Variation(field, list);
    }

    private static List<String> range(String text) {
        int dots = text.indexOf("..");
        int colon = text.lastIndexOf(':');
        if (dots < 0 || colon < dots) {
            throw new IllegalArgumentException(
                    "a logarithmic range must be written log:first..last:count, such as log:1e-6..1e-1:6, but is '"
                            + text + "'");
        }
        try {
            return logarithmic(
                    Double.parseDouble(text.substring(RANGE.length(), dots)),
                    Double.parseDouble(text.substring(dots + 2, colon)),
                    Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a logarithmic range needs numbers, but is '" + text + "'", e);
        }
    }

    /**
     * Values at equal ratios, rounded to three digits so that they read well: first·(last/first)^(i/(count − 1)).
     *
     * @param first positive
     * @param last positive
     * @param count at least 2
     */
    public static List<String> logarithmic(double first, double last, int count) {
        Check.positive("first value", first);
        Check.positive("last value", last);
        Check.intRange("count", count, 2, MOST_VALUES);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double exponent =
                    StrictMath.log10(first) + (StrictMath.log10(last) - StrictMath.log10(first)) * i / (count - 1);
            double value = StrictMath.pow(10, exponent);
            values.add(RecipeField.number(Double.parseDouble(String.format(Locale.ROOT, "%.2e", value))));
        }
        return values;
    }

    /** The value of this field that switches it off, if it can be: what a sweep compares with. */
    public Optional<String> control() {
        return switch (field) {
            case L1, L2, DROPOUT, LABEL_NOISE, WARMUP -> Optional.of("0");
            case PATIENCE -> Optional.of("off");
            case AUGMENTATION -> Optional.of("none");
            default -> Optional.empty();
        };
    }

    /** The same with its control as first value, unless it has one or there is none. */
    public Variation withControl() {
        Optional<String> control = control();
        if (control.isEmpty() || values.stream().anyMatch(value -> isControl(value))) {
            return this;
        }
        List<String> all = new ArrayList<>();
        all.add(control.get());
        all.addAll(values);
        return new Variation(field, all);
    }

    /** Whether a value switches the field off: {@code 0.0} does where {@code 0} does. */
    public boolean isControl(String value) {
        return control()
                .filter(off -> off.equals(value) || (isZero(off) && isZero(value)))
                .isPresent();
    }

    private static boolean isZero(String value) {
        OptionalDouble number = number(value);
        return number.isPresent() && number.getAsDouble() == 0;
    }

    /** The number that a value is, if it is one. */
    public static OptionalDouble number(String value) {
        try {
            return OptionalDouble.of(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
