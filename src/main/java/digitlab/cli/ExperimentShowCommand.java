package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.Claim;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one experiment. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show an experiment: its question, its recipes, what to look at, its claims.")
final class ExperimentShowCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(paramLabel = "ID|FILE", description = "Id of the experiment, or a JSON file.")
    private String wanted;

    @Mixin
    private JsonOutput json = new JsonOutput();

    ExperimentShowCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        json.check();
        Experiment experiment = ExperimentCommand.named(wanted, workplace);
        json.write(out -> write(out, experiment));
        if (!json.replacesText()) {
            print(json.text(), experiment);
        }
        return ExitStatus.DONE;
    }

    private static void print(PrintWriter out, Experiment experiment) {
        out.println(experiment.title().english() + " (" + experiment.id() + ")");
        out.println();
        out.println(experiment.question().english());
        out.println();
        out.println("Before you run it: " + experiment.prediction().question().english());
        List<LocalText> options = experiment.prediction().options();
        for (int i = 0; i < options.size(); i++) {
            out.println("  " + (char) ('a' + i) + ") " + options.get(i).english());
        }
        Study study = experiment.study();
        out.println();
        out.printf(
                "%s, each with %s:%n",
                Text.count(study.settings().size(), "recipe"),
                Text.count(study.seeds().size(), "seed"));
        study.settings()
                .forEach(setting -> out.println(
                        "  " + setting.name() + ": " + setting.label().english()));
        print(out, "What to look at:", experiment.lookAt());
        print(
                out,
                "Claims to check:",
                experiment.claims().stream().map(Claim::text).toList());
        out.flush();
    }

    private static void print(PrintWriter out, String title, List<LocalText> texts) {
        if (!texts.isEmpty()) {
            out.println();
            out.println(title);
            texts.forEach(text -> out.println("  - " + text.english()));
        }
    }

    private void write(JsonGenerator json, Experiment experiment) throws IOException {
        json.writeStringField("id", experiment.id());
        json.writeStringField("topic", experiment.topic());
        json.writeStringField("title", experiment.title().english());
        json.writeStringField("question", experiment.question().english());
        json.writeNumberField("repeats", experiment.repeats());
        json.writeObjectFieldStart("prediction");
        json.writeStringField("question", experiment.prediction().question().english());
        write(json, "options", experiment.prediction().options());
        json.writeEndObject();
        json.writeArrayFieldStart("settings");
        for (Setting setting : experiment.study().settings()) {
            json.writeStartObject();
            json.writeStringField("name", setting.name());
            json.writeStringField("label", setting.label().english());
            json.writeFieldName("recipe");
            json.writeRawValue(workplace.recipeText(setting.recipe()).strip());
            json.writeEndObject();
        }
        json.writeEndArray();
        write(json, "lookAt", experiment.lookAt());
        write(json, "claims", experiment.claims().stream().map(Claim::text).toList());
    }

    private static void write(JsonGenerator json, String name, List<LocalText> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (LocalText text : texts) {
            json.writeString(text.english());
        }
        json.writeEndArray();
    }
}
