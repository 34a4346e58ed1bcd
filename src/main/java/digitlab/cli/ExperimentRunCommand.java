package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.Claim;
import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.ClaimWords;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment and checks its claims. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Train an experiment's recipes, compare them, and check its claims.",
        footer = {
            "",
            "Examples:",
            "  digitlab experiment run dropout-ablation --fraction 0.05",
            "  digitlab experiment run l2-experiment --repeats 5 --out l2",
            "  digitlab experiment run my-experiment.json --json -",
            "",
            "The folder of --out gets the claims with their verdicts in claims.md.",
            "An experiment about figures that others found leaves them beside its own in figures.md.",
            "Killed or stopped with Ctrl-C, the same command goes on with the runs that are missing."
        })
final class ExperimentRunCommand implements Callable<Integer> {
    private static final double SECONDS_PER_MINUTE = 60;

    private final Workplace workplace;
    private final Interruptions interruptions;
    private final boolean isTerminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|FILE", description = "Id of the experiment, or a JSON file.")
    private String wanted;

    @Option(
            names = "--fraction",
            paramLabel = "SHARE",
            description =
                    "Train every recipe on this share of its images: a quick look, not the experiment. Default: 1.")
    private double fraction = 1;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Train every recipe for so many epochs at most: a quick look, not the experiment.")
    private @Nullable Integer epochs;

    @Option(
            names = "--expectation",
            paramLabel = "TEXT",
            description = "What you expect before it runs, for the report. Without it the report leaves room to write.")
    private @Nullable String expectation;

    @Mixin
    private StudyOptions options = new StudyOptions();

    @Mixin
    private JsonOutput json = new JsonOutput();

    ExperimentRunCommand(Workplace workplace, Interruptions interruptions, boolean isTerminal) {
        this.workplace = workplace;
        this.interruptions = interruptions;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        json.check();
        options.language();
        Experiment experiment = ExperimentCommand.named(wanted, workplace);
        Study study = quick(experiment.study(options.repeats(experiment.repeats())));
        OptionalInt elsewhere =
                Elsewhere.run(study.settings().stream().map(Setting::recipe).toList(), spec, workplace, interruptions);
        if (elsewhere.isPresent()) {
            return elsewhere.getAsInt();
        }
        Double minutes = experiment.lesson().minutes();
        Duration budget = minutes == null ? null : Duration.ofMillis((long) (minutes * SECONDS_PER_MINUTE * 1000));
        var run = new StudyRun(
                workplace, interruptions, json.text(), spec.commandLine().getErr(), isTerminal);
        StudyRun.Outcome outcome = run.run(study, options, budget);
        StudyResults results = withDrawings(experiment, outcome.results());
        List<ClaimResult> claims =
                experiment.claims().stream().map(results::check).toList();
        json.write(out -> {
            out.writeStringField("experiment", experiment.id());
            outcome.write(out);
            writeClaims(out, claims, results);
            StudyTable.write(out, results);
        });
        if (!json.replacesText()) {
            StudyTable.print(json.text(), results);
            printClaims(json.text(), claims, results);
        }
        leave("claims.md", ClaimsTable.of(experiment, claims, results));
        leave("figures.md", FiguresTable.of(claims));
        new StudyReport(workplace, options, json.text()).write(experiment, expectation, results, command(study));
        return outcome.exitStatus();
    }

    /** With the answers to My digits, where a claim is about them. */
    private StudyResults withDrawings(Experiment experiment, StudyResults results) {
        boolean isAboutDrawings = experiment.claims().stream()
                .flatMap(claim -> claim.operands().stream())
                .anyMatch(operand -> operand.metric().measure() == Measure.DRAWING_ACCURACY);
        return isAboutDrawings
                ? workplace
                        .studies(options.folder(workplace), 1)
                        .withDrawings(
                                results,
                                workplace.drawings(options.drawings(workplace)).myDigits())
                : results;
    }

    private void leave(String name, String table) throws IOException {
        Path out = options.out();
        if (out != null && !table.isEmpty()) {
            OutputFile.write(out.resolve(name), table);
        }
    }

    /** What makes the runs and this report again. */
    private String command(Study study) {
        return "digitlab experiment run %s --repeats %d%s%s --out again"
                .formatted(
                        wanted,
                        study.seeds().size(),
                        fraction == 1 ? "" : " --fraction " + fraction,
                        epochs == null ? "" : " --epochs " + epochs);
    }

    private Study quick(Study study) {
        try {
            return study.with(recipe -> quick(recipe));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private RunSpec quick(RunSpec recipe) {
        var data = recipe.data();
        RunSpec less = recipe.withData(data.withTrainingFraction(data.trainingFraction() * fraction));
        var plan = recipe.training();
        return epochs == null || epochs >= plan.epochs() ? less : less.withTraining(plan.withEpochs(epochs));
    }

    private static void printClaims(PrintWriter out, List<ClaimResult> claims, StudyResults results) {
        var words = new ClaimWords(Locale.ENGLISH);
        for (ClaimResult claim : claims) {
            out.println();
            out.println("Claim: " + claim.claim().text().english());
            out.println("  " + words.sentence(claim, results.study()));
        }
        out.flush();
    }

    /** An array {@code claims} of text, verdict, sentence and the deciding interval. */
    private static void writeClaims(JsonGenerator json, List<ClaimResult> claims, StudyResults results)
            throws IOException {
        var words = new ClaimWords(Locale.ENGLISH);
        json.writeArrayFieldStart("claims");
        for (ClaimResult result : claims) {
            json.writeStartObject();
            json.writeStringField("claim", result.claim().text().english());
            json.writeStringField("verdict", words.verdict(result.verdict()));
            json.writeStringField("sentence", words.sentence(result, results.study()));
            ClaimResult.Evidence decisive = result.decisive();
            if (decisive == null) {
                json.writeNullField("estimate");
            } else {
                json.writeFieldName("estimate");
                StudyTable.write(json, decisive.difference().interval());
            }
            if (result.seedsNeeded().isPresent()) {
                json.writeNumberField("seedsNeeded", result.seedsNeeded().getAsInt());
            } else {
                json.writeNullField("seedsNeeded");
            }
            if (result.claim() instanceof Claim.Figure figure) {
                json.writeNumberField("expected", figure.expected());
                json.writeNumberField("tolerance", figure.tolerance());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
