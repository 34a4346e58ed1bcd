package digitlab.store;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.Evaluation;
import digitlab.core.training.StopReason;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A run's records as JSON, but for its recipe: name, provenance, result, failure. A number that is NaN is null. */
final class RecordJson {
    private static final int FORMAT = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private RecordJson() {}

    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static Disk.Content object(Fields fields) {
        return out -> {
            JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        };
    }

    static Disk.Content about(String name) {
        return object(json -> {
            json.writeNumberField("format", FORMAT);
            json.writeStringField("name", name);
        });
    }

    /** The run's name. */
    static String readAbout(LocatedJson json) {
        LocatedJson format = json.required("format");
        if (format.wholeNumber() != FORMAT) {
            throw format.failure("is %d, but this version of Digit Lab reads %d; a newer one may have written the run"
                    .formatted(format.wholeNumber(), FORMAT));
        }
        return json.required("name").text();
    }

    static Disk.Content provenance(Provenance provenance) {
        return object(json -> writeProvenance(json, provenance));
    }

    /** The fields of a provenance. */
    static void writeProvenance(JsonGenerator json, Provenance provenance) throws IOException {
        json.writeStringField("program", provenance.program());
        json.writeStringField("engine", provenance.engine());
        json.writeStringField("java", provenance.java());
        json.writeStringField("operatingSystem", provenance.operatingSystem());
        json.writeNumberField("processors", provenance.processors());
        json.writeStringField("dataSha256", provenance.dataSha256());
        json.writeStringField("started", provenance.started().toString());
    }

    static Provenance readProvenance(LocatedJson json) {
        LocatedJson started = json.required("started");
        return new Provenance(
                json.required("program").text(),
                json.required("engine").text(),
                json.required("java").text(),
                json.required("operatingSystem").text(),
                json.required("processors").wholeNumber(),
                json.required("dataSha256").text(),
                instant(started));
    }

    private static Instant instant(LocatedJson json) {
        try {
            return Instant.parse(json.text());
        } catch (DateTimeException e) {
            throw json.failure("must be a time such as 2026-11-22T00:35:00Z, but is " + json.text());
        }
    }

    static Disk.Content result(RunResult result) {
        return object(json -> writeResult(json, result));
    }

    /** The fields of a result. */
    static void writeResult(JsonGenerator json, RunResult result) throws IOException {
        json.writeStringField("stopReason", result.stopReason().id());
        json.writeStringField("explanation", result.explanation());
        json.writeNumberField("epoch", result.epoch());
        Evaluation test = result.test();
        if (test == null) {
            json.writeNullField("test");
        } else {
            json.writeObjectFieldStart("test");
            number(json, "loss", test.loss());
            confusion(json, test.confusion());
            json.writeEndObject();
        }
        json.writeStringField("parametersSha256", result.parametersSha256());
        number(json, "seconds", result.seconds());
    }

    private static void confusion(JsonGenerator json, ConfusionMatrix confusion) throws IOException {
        json.writeArrayFieldStart("confusion");
        for (int truth = 0; truth < confusion.classes(); truth++) {
            json.writeStartArray();
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                json.writeNumber(confusion.count(truth, predicted));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isNaN(value)) {
            json.writeNull();
        } else if (Double.isInfinite(value)) {
            json.writeString(Double.toString(value));
        } else {
            json.writeNumber(DecimalText.of(value));
        }
    }

    static RunResult readResult(LocatedJson json) {
        LocatedJson explanation = json.required("explanation");
        LocatedJson test = json.required("test");
        return new RunResult(
                stopReason(json.required("stopReason")),
                explanation.isNull() ? null : explanation.text(),
                json.required("epoch").wholeNumber(),
                test.isNull() ? null : evaluation(test),
                json.required("parametersSha256").text(),
                number(json.required("seconds")));
    }

    private static StopReason stopReason(LocatedJson json) {
        for (StopReason reason : StopReason.values()) {
            if (reason.id().equals(json.text())) {
                return reason;
            }
        }
        throw json.failure("must be one of "
                + Arrays.stream(StopReason.values()).map(StopReason::id).collect(Collectors.joining(", ")) + ", but is "
                + json.text());
    }

    private static Evaluation evaluation(LocatedJson json) {
        LocatedJson confusion = json.required("confusion");
        List<LocatedJson> rows = confusion.elements();
        int[] counts = rows.stream()
                .flatMap(row -> row.elements().stream())
                .mapToInt(LocatedJson::wholeNumber)
                .toArray();
        return confusion.build(
                () -> new Evaluation(number(json.required("loss")), new ConfusionMatrix(rows.size(), counts)));
    }

    private static double number(LocatedJson json) {
        if (json.isNull()) {
            return Double.NaN;
        }
        return json.isText() ? infinity(json) : json.number();
    }

    private static double infinity(LocatedJson json) {
        return switch (json.text()) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw json.failure("must be a number, but is the text \"" + json.text() + "\"");
        };
    }

    static Disk.Content failure(String message) {
        return object(json -> json.writeStringField("message", message));
    }

    /** What went wrong. */
    static String readFailure(LocatedJson json) {
        return json.required("message").text();
    }
}
