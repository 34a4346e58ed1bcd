package digitlab.cli;

import digitlab.core.data.Validation;
import digitlab.core.network.Activation;
import digitlab.core.network.Initializer;
import digitlab.lab.PreparationMethod;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the words after options become values, and what is said when they do not. */
final class OptionTypes {
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private OptionTypes() {}

    /** Teaches a command line these types. */
    static void register(CommandLine commandLine) {
        commandLine.registerConverter(Integer.class, OptionTypes::integer);
        commandLine.registerConverter(Long.class, OptionTypes::longInteger);
        commandLine.registerConverter(Double.class, OptionTypes::number);
        commandLine.registerConverter(HiddenUnits.class, checked(HiddenUnits::parse));
        commandLine.registerConverter(Validation.class, checked(OptionTypes::validation));
        commandLine.registerConverter(ScheduleChoice.class, checked(ScheduleChoice::parse));
        commandLine.registerConverter(WarmupChoice.class, checked(WarmupChoice::parse));
        commandLine.registerConverter(OptimizerChoice.class, checked(OptimizerChoice::parse));
        commandLine.registerConverter(
                PreparationMethod.class,
                named(
                        PreparationMethod::of,
                        Arrays.stream(PreparationMethod.values())
                                .map(PreparationMethod::id)
                                .toList()));
        commandLine.registerConverter(
                Activation.class,
                named(
                        Activation::of,
                        Arrays.stream(Activation.values()).map(Activation::id).toList()));
        commandLine.registerConverter(
                Initializer.class,
                named(
                        Initializer::of,
                        Arrays.stream(Initializer.values()).map(Initializer::id).toList()));
    }

    /** The core's own messages, which name value and rule. */
    private static <T> ITypeConverter<T> checked(ITypeConverter<T> parser) {
        return text -> {
            try {
                return parser.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static <T> ITypeConverter<T> named(ITypeConverter<T> parser, List<String> known) {
        return text -> {
            try {
                return parser.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + Suggestion.of(text, known));
            }
        };
    }

    static int integer(String text) {
        long number = longInteger(text);
        if ((int) number != number) {
            throw new TypeConversionException("'" + text + "' is too large a number");
        }
        return (int) number;
    }

    static long longInteger(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is too large a number");
        }
    }

    static double number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            boolean hasComma = DECIMAL.matcher(text.replaceFirst(",", ".")).matches();
            throw new TypeConversionException(
                    "'" + text + "' is not a number" + (hasComma ? "; write it with a point, such as 0.5" : ""));
        }
        return Double.parseDouble(text);
    }

    /** {@code 10000} images, or a share such as {@code 0.2}. */
    static Validation validation(String text) {
        if (WHOLE.matcher(text).matches()) {
            return new Validation.Count(integer(text));
        }
        return new Validation.Share(number(text));
    }
}
