package digitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitlab.cli.Commands;
import digitlab.cli.Interruptions;
import digitlab.cli.Workplace;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A command that ran in this process.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {
    /** Runs a command that nobody interrupts, not on a terminal. */
    static CommandRun of(Workplace workplace, String... arguments) {
        return of(workplace, reaction -> () -> {}, arguments);
    }

    /** Runs a command, not on a terminal. */
    static CommandRun of(Workplace workplace, Interruptions interruptions, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var in = new BufferedReader(Reader.nullReader());
        var commands = new Commands(workplace, interruptions, in, new PrintWriter(out), new PrintWriter(err), false);
        int status = commands.run(arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** Its standard output, which must be JSON and nothing else, after a success. */
    JsonNode json() {
        assertEquals(0, status, err);
        return anyJson();
    }

    /** Its standard output, which must be JSON and nothing else. */
    JsonNode anyJson() {
        try {
            return new ObjectMapper()
                    .reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one sentence that a failed command says, without the hint where to find help. */
    String refusal(int expectedStatus) {
        assertEquals(expectedStatus, status, out + err);
        assertEquals("", out);
        assertFalse(err.contains("\tat "), err);
        return err.replaceAll("\nTry '.*--help'\\.\n$", "").strip();
    }
}
