package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.ClaimWords;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunGroup;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.StudyResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of a study side by side: each figure as mean with the half width of its 95 % interval. */
final class StudyTable {
    private static final List<Measure> SHOWN = List.of(
            Measure.TRAINING_ACCURACY,
            Measure.VALIDATION_ACCURACY,
            Measure.TEST_ACCURACY,
            Measure.GAP,
            Measure.TEST_LOSS,
            Measure.EPOCHS,
            Measure.SECONDS);
    private static final List<String> TITLES =
            List.of("training %", "validation %", "test %", "gap points", "test loss", "epochs", "seconds");
    private static final ClaimWords WORDS = new ClaimWords(Locale.ENGLISH);
    private static final int COLUMN = 16;

    private StudyTable() {}

    static void print(PrintWriter out, StudyResults results) {
        int width = results.study().settings().stream()
                .mapToInt(setting -> setting.name().length())
                .max()
                .orElse(0);
        StringBuilder header = new StringBuilder(padded("setting", width)).append(" runs");
        TITLES.forEach(title -> header.append(String.format(Locale.ROOT, "%" + COLUMN + "s", title)));
        out.println(header);
        for (Setting setting : results.study().settings()) {
            Optional<RunGroup> group = results.group(setting);
            StringBuilder line = new StringBuilder(padded(setting.name(), width))
                    .append(String.format(
                            Locale.ROOT,
                            "%5d",
                            group.map(one -> one.runs().size()).orElse(0)));
            for (Measure measure : SHOWN) {
                String cell = group.flatMap(one -> one.summary(Metric.of(measure)))
                        .map(interval -> cell(measure, interval))
                        .orElse("-");
                line.append(String.format(Locale.ROOT, "%" + COLUMN + "s", cell));
            }
            out.println(line);
        }
        WORDS.sentences(results.edges()).forEach(warning -> out.println("Note: " + warning));
        out.flush();
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + Math.max(7, width) + "s", text);
    }

    /** {@code 97.65 ±0.12}. */
    private static String cell(Measure measure, Interval interval) {
        String format =
                switch (measure) {
                    case EPOCHS, SECONDS -> "%.1f";
                    case TEST_LOSS -> "%.4f";
                    default -> "%.2f";
                };
        double factor = measure.unit() == Measure.Unit.SHARE ? 100 : 1;
        String mean = String.format(Locale.ROOT, format, factor * interval.mean());
        return interval.isKnown()
                ? mean + " ±" + String.format(Locale.ROOT, format, factor * interval.halfWidth())
                : mean;
    }

    /** Fields {@code settings}, {@code runs} and {@code warnings}. */
    static void write(JsonGenerator json, StudyResults results) throws IOException {
        json.writeArrayFieldStart("settings");
        for (Setting setting : results.study().settings()) {
            json.writeStartObject();
            json.writeStringField("name", setting.name());
            writeFields(json, results, setting);
            json.writeObjectFieldStart("figures");
            for (Measure measure : Measure.values()) {
                Optional<Interval> summary = results.group(setting).flatMap(group -> group.summary(Metric.of(measure)));
                if (summary.isPresent()) {
                    json.writeFieldName(measure.id());
                    write(json, summary.get());
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("runs");
        for (StudyResults.Row row : results.rows()) {
            json.writeStartObject();
            json.writeStringField("run", row.run().id());
            json.writeStringField("setting", row.setting().name());
            json.writeNumberField("seed", row.run().spec().seed());
            for (Measure measure : SHOWN) {
                JsonOutput.number(json, measure.id(), Metric.of(measure).of(row.run()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (String warning : WORDS.sentences(results.edges())) {
            json.writeString(warning);
        }
        json.writeEndArray();
    }

    private static void writeFields(JsonGenerator json, StudyResults results, Setting setting) throws IOException {
        json.writeObjectFieldStart("values");
        for (RecipeField field : results.study().varied()) {
            json.writeStringField(field.id(), field.get(setting.recipe()));
        }
        json.writeEndObject();
    }

    /** An object with {@code runs}, {@code mean}, {@code sd}, {@code low} and {@code high}. */
    static void write(JsonGenerator json, Interval interval) throws IOException {
        json.writeStartObject();
        json.writeNumberField("runs", interval.count());
        for (Map.Entry<String, Double> number : List.of(
                Map.entry("mean", interval.mean()),
                Map.entry("sd", interval.sd()),
                Map.entry("low", interval.low()),
                Map.entry("high", interval.high()))) {
            JsonOutput.number(json, number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }
}
