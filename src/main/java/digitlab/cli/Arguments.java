package digitlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word with arguments: {@code step:epochs=2,factor=0.5}.
 *
 * @param name before the colon
 * @param values after it, by name
 */
record Arguments(String name, Map<String, Double> values) {
    static Arguments parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Arguments(text, Map.of());
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (String argument : text.substring(colon + 1).split(",", -1)) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'%s' must be written name=number".formatted(argument));
            }
            String name = argument.substring(0, equals);
            if (values.put(name, OptionTypes.number(argument.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("'%s' is given twice".formatted(name));
            }
        }
        return new Arguments(text.substring(0, colon), values);
    }

    /** Complains about arguments with other names. */
    Arguments allow(String... known) {
        List<String> names = List.of(known);
        for (String given : values.keySet()) {
            if (!names.contains(given)) {
                throw new IllegalArgumentException(
                        names.isEmpty()
                                ? "%s takes no arguments, but was given '%s'".formatted(name, given)
                                : "%s takes %s, not '%s'%s"
                                        .formatted(
                                                name, String.join(" and ", names), given, Suggestion.of(given, names)));
            }
        }
        return this;
    }

    double value(String argument, double otherwise) {
        return values.getOrDefault(argument, otherwise);
    }
}
