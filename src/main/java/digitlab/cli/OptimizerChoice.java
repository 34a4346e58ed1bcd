package digitlab.cli;

import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import java.util.List;
import java.util.Locale;

/**
 * An optimiser as it was typed.
 *
 * @param optimizer with its default settings
 */
record OptimizerChoice(Optimizer optimizer) {
    private static final List<String> NAMES =
            List.of("sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw", "adagrad", "nadam");

    /** One of the names in recipes, or {@code momentum} or {@code nesterov} for the two common kinds of {@code sgd}. */
    static OptimizerChoice parse(String text) {
        return new OptimizerChoice(
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "sgd" -> Sgd.DEFAULT;
                    case "momentum" -> Sgd.MOMENTUM;
                    case "nesterov" -> Sgd.NESTEROV;
                    case "rmsprop" -> RmsProp.DEFAULT;
                    case "adam" -> Adam.DEFAULT;
                    case "adamw" -> AdamW.DEFAULT;
                    case "adagrad" -> Adagrad.DEFAULT;
                    case "nadam" -> Nadam.DEFAULT;
                    default ->
                        throw new IllegalArgumentException("optimizer must be one of %s, but is %s%s"
                                .formatted(String.join(", ", NAMES), text, Suggestion.of(text, NAMES)));
                });
    }
}
