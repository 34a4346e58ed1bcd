package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.EpochMetrics;
import digitlab.lab.RunLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one run. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Show a run: its recipe, where it comes from, its epochs and its result.")
final class RunsShowCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(paramLabel = "RUN", description = "Id of the run, or 'last'.")
    private String wanted;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private JsonOutput json = new JsonOutput();

    RunsShowCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        json.check();
        RunLibrary library = workplace.library(store.folder(workplace));
        Run run = library.run(RunNames.id(wanted, library));
        json.write(out -> write(out, run));
        if (!json.replacesText()) {
            print(json.text(), run);
        }
        return ExitStatus.DONE;
    }

    private void print(PrintWriter out, Run run) {
        Provenance provenance = run.provenance();
        out.println("Run       " + run.id());
        out.println("Name      " + run.name());
        out.println("State     " + run.state().id());
        out.println("Started   " + provenance.started());
        out.println("Program   " + provenance.program() + ", " + provenance.engine());
        out.println("Machine   " + provenance.operatingSystem() + ", " + provenance.processors() + " processors, Java "
                + provenance.java());
        out.println("Data      " + run.spec().data().dataSet() + ", SHA-256 " + provenance.dataSha256());
        out.println("Identity  " + workplace.recipeIdentity(run.spec()));
        out.println();
        int epochs = run.spec().training().epochs();
        for (EpochMetrics epoch : run.curve()) {
            out.println(ProgressDisplay.line(epoch, epochs));
        }
        RunResult result = run.result();
        if (result != null) {
            out.println(Text.summary(run, result));
            if (result.explanation() != null) {
                out.println(result.explanation());
            }
        }
        if (run.failure() != null) {
            out.println(run.failure());
        }
        out.println();
        out.print(workplace.recipeText(run.spec()));
        out.flush();
    }

    private void write(JsonGenerator json, Run run) throws IOException {
        Provenance provenance = run.provenance();
        json.writeStringField("id", run.id());
        json.writeStringField("name", run.name());
        json.writeStringField("state", run.state().id());
        json.writeStringField("identity", workplace.recipeIdentity(run.spec()));
        json.writeFieldName("recipe");
        json.writeRawValue(workplace.recipeText(run.spec()).strip());
        json.writeObjectFieldStart("provenance");
        json.writeStringField("program", provenance.program());
        json.writeStringField("engine", provenance.engine());
        json.writeStringField("java", provenance.java());
        json.writeStringField("operatingSystem", provenance.operatingSystem());
        json.writeNumberField("processors", provenance.processors());
        json.writeStringField("dataSha256", provenance.dataSha256());
        json.writeStringField("started", provenance.started().toString());
        json.writeEndObject();
        json.writeStringField("failure", run.failure());
        RunResult result = run.result();
        if (result == null) {
            json.writeNullField("result");
        } else {
            json.writeObjectFieldStart("result");
            TrainJson.writeResult(json, run, result);
            json.writeEndObject();
        }
        TrainJson.writeEpochs(json, run);
    }
}
