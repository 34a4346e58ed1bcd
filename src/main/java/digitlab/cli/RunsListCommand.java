package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.training.StopReason;
import digitlab.lab.RunLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists all runs. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "List all runs by time of start. A run that cannot be read is named, with the reason, and set aside.")
final class RunsListCommand implements Callable<Integer> {
    private static final String ROW = "%-24s  %-14s  %6s  %10s  %10s  %8s  %s%n";

    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private JsonOutput json = new JsonOutput();

    RunsListCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        RunLibrary.Contents contents =
                workplace.library(store.folder(workplace)).contents();
        json.write(out -> write(out, contents));
        if (!json.replacesText()) {
            print(json.text(), contents.runs());
        }
        PrintWriter err = spec.commandLine().getErr();
        contents.damaged().forEach(sentence -> err.println("digitlab: " + sentence));
        err.flush();
        return ExitStatus.DONE;
    }

    private void print(PrintWriter out, List<Run> runs) {
        if (runs.isEmpty()) {
            out.println("No runs in " + store.folder(workplace));
        } else {
            out.printf(Locale.ROOT, ROW, "run", "state", "epochs", "validation", "test", "seconds", "name");
        }
        for (Run run : runs) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    run.id(),
                    state(run),
                    run.curve().size(),
                    Text.percent(validationAccuracy(run)),
                    Text.percent(testAccuracy(run)),
                    String.format(Locale.ROOT, "%.1f", seconds(run)),
                    run.name());
        }
        out.flush();
    }

    private static void write(JsonGenerator json, RunLibrary.Contents contents) throws IOException {
        json.writeArrayFieldStart("runs");
        for (Run run : contents.runs()) {
            json.writeStartObject();
            json.writeStringField("id", run.id());
            json.writeStringField("name", run.name());
            json.writeStringField("state", run.state().id());
            RunResult result = run.result();
            json.writeStringField(
                    "stopReason", result == null ? null : result.stopReason().id());
            json.writeStringField("started", run.provenance().started().toString());
            json.writeNumberField("epochs", run.curve().size());
            JsonOutput.number(json, "validationAccuracy", validationAccuracy(run));
            JsonOutput.number(json, "testAccuracy", testAccuracy(run));
            JsonOutput.number(json, "seconds", seconds(run));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("damaged");
        for (String sentence : contents.damaged()) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }

    /** The state, or why training stopped if that was before the end of its plan. */
    private static String state(Run run) {
        RunResult result = run.result();
        return result == null || result.stopReason() == StopReason.COMPLETED
                ? run.state().id()
                : result.stopReason().id();
    }

    /** Of the weights that were kept; of the last epoch while there is no result. */
    static double validationAccuracy(Run run) {
        RunResult result = run.result();
        if (result != null) {
            return TrainJson.validationAccuracy(run, result);
        }
        return run.curve().isEmpty()
                ? Double.NaN
                : run.curve().get(run.curve().size() - 1).validationAccuracy();
    }

    private static double testAccuracy(Run run) {
        RunResult result = run.result();
        return result == null || result.test() == null
                ? Double.NaN
                : result.test().accuracy();
    }

    private static double seconds(Run run) {
        return run.curve().stream().mapToDouble(EpochMetrics::seconds).sum();
    }
}
