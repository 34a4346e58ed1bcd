package digitlab.cli;

import digitlab.core.experiment.Experiment;
import digitlab.lab.ExperimentLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the experiments. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the experiments of the library.")
final class ExperimentListCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOutput json = new JsonOutput();

    ExperimentListCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        json.check();
        ExperimentLibrary.Contents contents = workplace.experiments().contents();
        json.write(out -> {
            out.writeArrayFieldStart("experiments");
            for (Experiment experiment : contents.experiments()) {
                out.writeStartObject();
                out.writeStringField("id", experiment.id());
                out.writeStringField("topic", experiment.topic());
                out.writeStringField("title", experiment.title().english());
                out.writeNumberField("runs", experiment.study().units().size());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("mistakes");
            for (String mistake : contents.mistakes()) {
                out.writeString(mistake);
            }
            out.writeEndArray();
        });
        if (!json.replacesText()) {
            PrintWriter text = json.text();
            text.printf(Locale.ROOT, "%-28s %5s  %s%n", "experiment", "runs", "title");
            for (Experiment experiment : contents.experiments()) {
                text.printf(
                        Locale.ROOT,
                        "%-28s %5d  %s%n",
                        experiment.id(),
                        experiment.study().units().size(),
                        experiment.title().english());
            }
            text.flush();
        }
        PrintWriter err = spec.commandLine().getErr();
        contents.mistakes().forEach(sentence -> err.println("digitlab: " + sentence));
        err.flush();
        return ExitStatus.DONE;
    }
}
