package digitlab.cli;

import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.Sweep;
import digitlab.core.experiment.Variation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains every combination of some values, with several seeds, and compares them. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Train a recipe with every combination of some values, side by side, and compare the results.",
        footer = {
            "",
            "Fields that can vary: fraction, validation, label-noise, augmentation, hidden, activation, dropout,",
            "initializer, l1, l2, penalize-output, optimizer, learning-rate, warmup, batch-size, epochs, patience.",
            "",
            "Examples:",
            "  digitlab sweep --vary l2=1e-4,1e-3,1e-2 --repeats 5 --out l2",
            "  digitlab sweep --vary l1=log:1e-6..1e-1:6 --hidden 16 --out l1",
            "  digitlab sweep --vary optimizer=sgd,adam --vary activation=relu,tanh --epochs 3 --out grid",
            "  digitlab sweep --vary 'hidden=128;512,256' --fraction 0.1 --json -",
            "",
            "l1, l2, dropout, label-noise, warmup, patience and augmentation are also tried switched off, to compare with.",
            "Killed or stopped with Ctrl-C, the same command goes on with the runs that are missing."
        })
final class SweepCommand implements Callable<Integer> {
    private final Workplace workplace;
    private final Interruptions interruptions;
    private final boolean isTerminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "FIELD=VALUES",
            description =
                    "A field of the recipe and its values, separated by commas, or by semicolons where a value has"
                            + " commas; or a logarithmic range log:FIRST..LAST:COUNT. Given twice or more: every combination.")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--no-control", description = "Do not add the run in which what varies is switched off.")
    private boolean noControl;

    @Mixin
    private StudyOptions options = new StudyOptions();

    @Mixin
    private PlannedRecipe recipe = new PlannedRecipe();

    @Mixin
    private DataFileOptions files = new DataFileOptions();

    @Mixin
    private JsonOutput json = new JsonOutput();

    SweepCommand(Workplace workplace, Interruptions interruptions, boolean isTerminal) {
        this.workplace = workplace;
        this.interruptions = interruptions;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        RunSpec base = recipe.spec(workplace).withThreads(1);
        Study study = Study.of("sweep", settings(files.over(base, workplace)), base.seed(), options.repeats(1));
        json.check();
        OptionalInt elsewhere = Elsewhere.run(recipes(study), spec, workplace, interruptions);
        if (elsewhere.isPresent()) {
            return elsewhere.getAsInt();
        }
        options.language();
        var err = spec.commandLine().getErr();
        var run = new StudyRun(workplace, interruptions, json.text(), err, isTerminal);
        StudyRun.Outcome outcome = run.run(study, options, null);
        json.write(out -> {
            outcome.write(out);
            StudyTable.write(out, outcome.results());
        });
        if (!json.replacesText()) {
            StudyTable.print(json.text(), outcome.results());
        }
        var title = new LocalText(Map.of("en", "Sweep over " + fields(), "de", "Variation von " + fields()));
        new StudyReport(workplace, options, json.text()).write(title, outcome.results(), command());
        return outcome.exitStatus();
    }

    private static List<RunSpec> recipes(Study study) {
        return study.settings().stream().map(Setting::recipe).toList();
    }

    private String fields() {
        return vary.stream().map(text -> Variation.parse(text).field().id()).collect(Collectors.joining(", "));
    }

    /** The command line as it was given. */
    private String command() {
        return spec.commandLine().getParseResult().originalArgs().stream()
                .map(word -> word.matches("[\\w.,:=/+-]+") ? word : "'" + word + "'")
                .collect(Collectors.joining(" ", "digitlab ", ""));
    }

    private List<Setting> settings(RunSpec base) {
        try {
            Sweep sweep = Sweep.of(base, vary.stream().map(Variation::parse).toList());
            if (sweep.variations().stream().anyMatch(variation -> variation.field() == RecipeField.THREADS)) {
                throw new IllegalArgumentException("threads must not vary: every run of a sweep has one");
            }
            return (noControl ? sweep : sweep.withControls()).settings();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--vary: " + e.getMessage(), e);
        }
    }
}
