package digitlab.cli;

import digitlab.core.experiment.RunSpec;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The recipe that a command line describes: that of a file or the default, changed by options. */
final class PlannedRecipe {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private RecipeOptions options = new RecipeOptions();

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Begin with the recipe in this JSON file; other options change it.")
    private @Nullable Path recipe;

    /** The complete recipe, whose engine there is. */
    RunSpec spec(Workplace workplace) throws IOException {
        RunSpec base = recipe == null ? RunSpec.DEFAULT : workplace.readRecipe(recipe);
        try {
            RunSpec wanted = options.over(base);
            if (!workplace.engines().contains(wanted.engine())) {
                throw new IllegalArgumentException("engine must be one of %s, but is %s%s"
                        .formatted(
                                String.join(", ", workplace.engines()),
                                wanted.engine(),
                                Suggestion.of(wanted.engine(), workplace.engines())));
            }
            return wanted;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
