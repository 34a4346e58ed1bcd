package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.RunSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast engines train. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Measure how long engines take for an epoch of MNIST's 60,000 training images.",
            "After a warm-up the engines take turns, epoch by epoch; the median counts. An epoch is its updates, from the"
                    + " bytes of the images to the changed weights: nothing is evaluated or stored. An engine that is"
                    + " faster in another environment runs in a second process that has it."
        },
        footer = {
            "",
            "Examples:",
            "  digitlab bench",
            "  digitlab bench --hidden 512,256,128 --dropout 0.5 --optimizer rmsprop --epochs 3",
            "  digitlab bench --engines builtin --batch-size 128 --threads 2 --json -"
        })
final class BenchCommand implements Callable<Integer> {
    /** Java compiles what runs often: a warm-up lasts an epoch, or several if they are this short together. */
    private static final double WARM_UP_SECONDS = 2;

    private static final int MOST_EPOCHS = 1000;

    /** In MNIST's training set. */
    private static final int IMAGES = 60_000;

    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--engines",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "builtin,dl4j",
            description = "Engines to measure. Default: ${DEFAULT-VALUE}.")
    private List<String> engines;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Epochs to measure of each engine. Default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Mixin
    private JsonOutput json = new JsonOutput();

    BenchCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, RunSpec> recipes = recipes();
        json.check();
        Map<String, EpochClock> clocks = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, RunSpec> recipe : recipes.entrySet()) {
                clocks.put(recipe.getKey(), clock(recipe.getValue()));
            }
            Map<String, List<Double>> seconds =
                    measure(clocks, epochs, spec.commandLine().getErr());
            json.write(out -> write(out, seconds));
            if (!json.replacesText()) {
                print(json.text(), recipes, seconds);
            }
        } finally {
            clocks.values().forEach(EpochClock::close);
        }
        return ExitStatus.DONE;
    }

    private Map<String, RunSpec> recipes() {
        try {
            if (epochs < 1 || epochs > MOST_EPOCHS) {
                throw new IllegalArgumentException(
                        "epochs must be a whole number between 1 and " + MOST_EPOCHS + ", but is " + epochs);
            }
            Map<String, RunSpec> recipes = new LinkedHashMap<>();
            for (String engine : engines) {
                if (!workplace.engines().contains(engine)) {
                    throw new IllegalArgumentException("engines must be among %s, but one is %s%s"
                            .formatted(
                                    String.join(", ", workplace.engines()),
                                    engine,
                                    Suggestion.of(engine, workplace.engines())));
                }
                recipes.put(engine, options.recipe(engine));
            }
            return recipes;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private EpochClock clock(RunSpec recipe) throws IOException {
        Map<String, String> missing = workplace.missingEnvironment(recipe.engine(), recipe.threads());
        if (missing.isEmpty()) {
            return workplace.clock(recipe);
        }
        Path file = Files.createTempFile("digitlab", ".json");
        try {
            Files.writeString(file, workplace.recipeText(recipe));
            List<String> arguments = List.of(BenchWorkerCommand.NAME, file.toString());
            return EpochWorker.in(workplace.startAgain(arguments, missing, false));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Seconds of each engine's epochs. */
    static Map<String, List<Double>> measure(Map<String, EpochClock> clocks, int epochs, PrintWriter err)
            throws IOException {
        for (Map.Entry<String, EpochClock> clock : clocks.entrySet()) {
            err.println("Warming up " + clock.getKey());
            err.flush();
            double warm = 0;
            while (warm < WARM_UP_SECONDS) {
                warm += clock.getValue().seconds();
            }
        }
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        clocks.keySet().forEach(engine -> seconds.put(engine, new ArrayList<>()));
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (Map.Entry<String, EpochClock> clock : clocks.entrySet()) {
                double taken = clock.getValue().seconds();
                seconds.computeIfAbsent(clock.getKey(), engine -> new ArrayList<>())
                        .add(taken);
                err.printf(Locale.ROOT, "Epoch %d/%d  %-8s %.3f s%n", epoch, epochs, clock.getKey(), taken);
                err.flush();
            }
        }
        return seconds;
    }

    private static void write(JsonGenerator json, Map<String, List<Double>> seconds) throws IOException {
        json.writeArrayFieldStart("results");
        for (Map.Entry<String, List<Double>> engine : seconds.entrySet()) {
            double median = median(engine.getValue());
            json.writeStartObject();
            json.writeStringField("engine", engine.getKey());
            json.writeNumberField("secondsPerEpoch", median);
            json.writeNumberField("imagesPerSecond", IMAGES / median);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void print(PrintWriter out, Map<String, RunSpec> recipes, Map<String, List<Double>> seconds) {
        RunSpec any = recipes.values().iterator().next();
        out.printf(
                Locale.ROOT,
                "%n%s, batch %d, %s; medians of %s of %,d images%n",
                Text.nameOf(any),
                any.training().batchSize(),
                Text.count(any.threads(), "thread"),
                Text.count(epochs, "epoch"),
                IMAGES);
        seconds.forEach((engine, times) -> out.printf(
                Locale.ROOT,
                "%-8s %8.3f s per epoch (%.3f to %.3f) %,12.0f images per second%n",
                engine,
                median(times),
                Collections.min(times),
                Collections.max(times),
                IMAGES / median(times)));
        compare(out, seconds);
        for (RunSpec recipe : recipes.values()) {
            workplace.environmentOf(recipe.engine(), recipe.threads()).ifPresent(out::println);
        }
        out.flush();
    }

    private static void compare(PrintWriter out, Map<String, List<Double>> seconds) {
        List<Map.Entry<String, List<Double>>> engines = new ArrayList<>(seconds.entrySet());
        for (Map.Entry<String, List<Double>> other : engines.subList(1, engines.size())) {
            Map.Entry<String, List<Double>> first = engines.get(0);
            out.printf(
                    Locale.ROOT,
                    "%s takes %.1f times as long as %s%n",
                    other.getKey(),
                    median(other.getValue()) / median(first.getValue()),
                    first.getKey());
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
