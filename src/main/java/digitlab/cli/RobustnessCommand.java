package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.data.Disturbance;
import digitlab.core.data.LabelledImages;
import digitlab.core.network.Parameters;
import digitlab.lab.Robustness;
import digitlab.lab.RobustnessCurve;
import digitlab.lab.RobustnessPoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how a saved network's accuracy falls when its images are disturbed. */
@Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "Measure how a saved network's accuracy on MNIST's test images falls when they are shifted, turned,"
                        + " scaled, drawn with other pens, or noisy.",
        footer = {
            "",
            "Examples:",
            "  digitlab robustness --network net.zip",
            "  digitlab robustness --network net.zip --out curves.csv"
        })
final class RobustnessCommand implements Callable<Integer> {
    private final Workplace workplace;
    private final Interruptions interruptions;
    private final boolean isTerminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            required = true,
            description = "The network: a file that 'train --save' or Deeplearning4j has written.")
    private Path network;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides directions of shifts and noise; the same for networks to compare. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Measure on the first N test images: quicker, with wider intervals. Default: all.")
    private @Nullable Integer limit;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the curves as a table, CSV.")
    private @Nullable Path out;

    @Mixin
    private JsonOutput json = new JsonOutput();

    RobustnessCommand(Workplace workplace, Interruptions interruptions, boolean isTerminal) {
        this.workplace = workplace;
        this.interruptions = interruptions;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() throws IOException {
        json.check();
        if (out != null) {
            OutputFile.check(out);
        }
        Parameters parameters = workplace.readNetwork(network);
        List<Disturbance> disturbances = List.of(Disturbance.values());
        int points = Robustness.points(disturbances);
        var cancelled = new AtomicBoolean();
        Interruptions.Watch watch = interruptions.whenInterrupted(() -> cancelled.set(true));
        List<RobustnessCurve> curves;
        try (watch) {
            curves = new Robustness(workplace.networks())
                    .measure(
                            parameters,
                            limited(workplace.testSet()),
                            disturbances,
                            seed,
                            cancelled::get,
                            so -> show(so, points));
        }
        if (count(curves) < points) {
            return ExitStatus.CANCELLED;
        }
        if (out != null) {
            OutputFile.write(out, csv(curves));
        }
        json.write(generator -> write(generator, curves));
        if (!json.replacesText()) {
            print(json.text(), curves);
        }
        return ExitStatus.DONE;
    }

    private LabelledImages limited(LabelledImages all) {
        if (limit == null || limit >= all.count()) {
            return all;
        }
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, but is " + limit);
        }
        return all.subset(IntStream.range(0, limit).toArray());
    }

    private static int count(List<RobustnessCurve> curves) {
        return curves.stream().mapToInt(curve -> curve.points().size()).sum();
    }

    private void show(List<RobustnessCurve> curves, int points) {
        if (isTerminal) {
            PrintWriter err = spec.commandLine().getErr();
            int done = count(curves);
            err.printf(Locale.ROOT, "\r%3d %%%s", 100 * done / points, done == points ? "\r      \r" : "");
            err.flush();
        }
    }

    private static String csv(List<RobustnessCurve> curves) {
        var text = new StringBuilder("disturbance,amount,unit,count,accuracy,low,high\n");
        for (RobustnessCurve curve : curves) {
            for (RobustnessPoint point : curve.points()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%d,%.6f,%.6f,%.6f\n",
                        curve.disturbance().id(),
                        point.amount(),
                        curve.disturbance().unit(),
                        point.accuracy().count(),
                        point.accuracy().share(),
                        point.accuracy().low(),
                        point.accuracy().high()));
            }
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, List<RobustnessCurve> curves) throws IOException {
        json.writeArrayFieldStart("curves");
        for (RobustnessCurve curve : curves) {
            json.writeStartObject();
            json.writeStringField("disturbance", curve.disturbance().id());
            json.writeStringField("unit", curve.disturbance().unit());
            json.writeArrayFieldStart("points");
            for (RobustnessPoint point : curve.points()) {
                json.writeStartObject();
                json.writeNumberField("amount", point.amount());
                json.writeNumberField("count", point.accuracy().count());
                json.writeNumberField("accuracy", point.accuracy().share());
                json.writeNumberField("low", point.accuracy().low());
                json.writeNumberField("high", point.accuracy().high());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void print(PrintWriter text, List<RobustnessCurve> curves) {
        for (RobustnessCurve curve : curves) {
            text.printf(
                    "%s (%s)%n", curve.disturbance().id(), curve.disturbance().unit());
            for (RobustnessPoint point : curve.points()) {
                text.printf(
                        Locale.ROOT,
                        "%8s  %s%n",
                        point.amount(),
                        Text.percent(point.accuracy().share()));
            }
        }
        text.flush();
    }
}
