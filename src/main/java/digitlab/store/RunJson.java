package digitlab.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunState;
import digitlab.core.metrics.EpochMetrics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/*
 * {"format": 1, "id": …, "name": …, "recipe": as RecipeJson, "provenance": {…}, "curve": [lines of CurveCsv], "result": {…}}
 */
/** A finished run as one JSON text, to be sent from where it was trained. Weights are not part of it. */
public final class RunJson {
    private static final int FORMAT = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private RunJson() {}

    /**
     * The text of a run.
     *
     * @throws IllegalArgumentException if it is not finished
     */
    public static String write(Run run) {
        RunResult result = run.result();
        if (result == null) {
            throw new IllegalArgumentException(
                    "a run to be sent must be finished, but is " + run.state().id());
        }
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("id", run.id());
            json.writeStringField("name", run.name());
            json.writeFieldName("recipe");
            json.writeRawValue(RecipeJson.write(run.spec()).strip());
            json.writeObjectFieldStart("provenance");
            RecordJson.writeProvenance(json, run.provenance());
            json.writeEndObject();
            json.writeArrayFieldStart("curve");
            for (String line : CurveCsv.write(run.curve(), run.spec().network().layerCount())
                    .lines()
                    .toList()) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("result");
            RecordJson.writeResult(json, result);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a run could not be written to memory", e);
        }
        return text.toString();
    }

    /**
     * The run that a text describes.
     *
     * @param source named in messages
     * @throws FormatException if it is no run
     */
    public static Run read(String text, String source) {
        LocatedJson json = LocatedJson.parse(text.getBytes(StandardCharsets.UTF_8), source);
        json.allow("format", "id", "name", "recipe", "provenance", "curve", "result");
        LocatedJson format = json.required("format");
        if (format.wholeNumber() != FORMAT) {
            throw format.failure(
                    "is %d, but this version of Digit Lab reads %d".formatted(format.wholeNumber(), FORMAT));
        }
        LocatedJson lines = json.required("curve");
        String csv = lines.elements().stream().map(LocatedJson::text).collect(Collectors.joining("\n", "", "\n"));
        List<EpochMetrics> curve;
        try {
            curve = CurveCsv.read(csv);
        } catch (FormatException e) {
            throw lines.failure("is no curve: " + e.getMessage());
        }
        return new Run(
                json.required("id").text(),
                json.required("name").text(),
                RecipeReader.read(json.required("recipe")),
                RecordJson.readProvenance(json.required("provenance")),
                RunState.FINISHED,
                curve,
                RecordJson.readResult(json.required("result")),
                null);
    }
}
