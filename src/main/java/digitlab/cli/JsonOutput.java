package digitlab.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that has a command's result written as one JSON object. */
final class JsonOutput {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String STANDARD_OUTPUT = "-";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description =
                    "Write the result as one JSON object to a file, or with - to standard output, where nothing else is"
                            + " written then.")
    private @Nullable String target;

    /** Writes the fields of an object. */
    interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Finds out before the work whether the result can be written after it. */
    void check() throws IOException {
        if (target != null && !isStandardOutput()) {
            OutputFile.check(Path.of(target));
        }
    }

    private boolean isStandardOutput() {
        return STANDARD_OUTPUT.equals(target);
    }

    /** Where text for people goes: to standard output, unless JSON does. */
    PrintWriter text() {
        return isStandardOutput()
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
    }

    /** Whether text for people is to say what the JSON says. */
    boolean replacesText() {
        return isStandardOutput();
    }

    /** Writes the object, if that was asked for. */
    void write(Fields fields) throws IOException {
        if (target == null) {
            return;
        }
        String text = text(fields);
        if (isStandardOutput()) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            OutputFile.write(Path.of(target), text);
        }
    }

    /** The object as text, all in ASCII, so that no encoding can spoil it. */
    static String text(Fields fields) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** A number; null in JSON if it is NaN or infinite, which JSON does not know. */
    static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
