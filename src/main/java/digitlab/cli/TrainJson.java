package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import java.io.IOException;

/** What {@code train} writes as JSON. */
final class TrainJson {
    private TrainJson() {}

    /**
     * The fields of a finished run. Accuracies and losses are null where there was nothing to measure them on;
     * {@code validationAccuracy} is that of the weights which are kept.
     */
    static void write(JsonGenerator json, Run run, RunResult result) throws IOException {
        writeResult(json, run, result);
        writeEpochs(json, run);
    }

    /** The fields of the result alone. */
    static void writeResult(JsonGenerator json, Run run, RunResult result) throws IOException {
        Evaluation test = result.test();
        JsonOutput.number(json, "testAccuracy", test == null ? Double.NaN : test.accuracy());
        JsonOutput.number(json, "testLoss", test == null ? Double.NaN : test.loss());
        JsonOutput.number(json, "validationAccuracy", validationAccuracy(run, result));
        json.writeStringField("stopReason", result.stopReason().id());
        json.writeNumberField("parameters", run.spec().network().parameterCount());
        json.writeStringField("parametersSha256", result.parametersSha256());
        JsonOutput.number(json, "seconds", result.seconds());
    }

    /** The field of the finished epochs. */
    static void writeEpochs(JsonGenerator json, Run run) throws IOException {
        json.writeArrayFieldStart("epochs");
        for (EpochMetrics epoch : run.curve()) {
            json.writeStartObject();
            json.writeNumberField("epoch", epoch.epoch());
            JsonOutput.number(json, "trainingLoss", epoch.trainingLoss());
            JsonOutput.number(json, "trainingAccuracy", epoch.trainingAccuracy());
            JsonOutput.number(json, "validationLoss", epoch.validationLoss());
            JsonOutput.number(json, "validationAccuracy", epoch.validationAccuracy());
            JsonOutput.number(json, "seconds", epoch.seconds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** That of the epoch whose weights are kept. */
    static double validationAccuracy(Run run, RunResult result) {
        return result.epoch() == 0
                ? Double.NaN
                : run.curve().get(result.epoch() - 1).validationAccuracy();
    }
}
