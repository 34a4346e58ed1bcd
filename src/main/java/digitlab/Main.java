package digitlab;

import digitlab.cli.Commands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** Starts Digit Lab: its window, or the command that the arguments name. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // pictures are read without a screen
        System.setProperty("jdk.console", "java.base"); // from Java 22 on, others claim to be a terminal always
        var workplace = new LocalWorkplace();
        System.exit(isForTheWindow(arguments) ? open(workplace, arguments) : command(workplace, arguments));
    }

    /** Nothing, as from the menu, or a file, as with a double click. */
    private static boolean isForTheWindow(String[] arguments) {
        return arguments.length == 0 || (arguments.length == 1 && GivenFile.isMeantBy(arguments[0]));
    }

    /** What the command 'open' does, without the time that it takes to make all commands ready. */
    private static int open(LocalWorkplace workplace, String[] arguments) {
        try {
            return workplace.openWindow(arguments.length == 0 ? null : Path.of(arguments[0]));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Commands.tell(e, writer(System.err, "stderr.encoding"));
        }
    }

    private static int command(LocalWorkplace workplace, String[] arguments) {
        var commands = new Commands(
                workplace,
                new ShutdownInterruptions(),
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                writer(System.out, "stdout.encoding"),
                writer(System.err, "stderr.encoding"),
                isTerminal());
        return commands.run(arguments);
    }

    /** Writes in the terminal's encoding, which Java tells from version 19 on, or else in the system's. */
    private static PrintWriter writer(PrintStream stream, String encodingProperty) {
        String system =
                System.getProperty("native.encoding", Charset.defaultCharset().name());
        Charset charset = Charset.forName(System.getProperty(encodingProperty, system));
        return new PrintWriter(new OutputStreamWriter(stream, charset));
    }

    @SuppressWarnings(
            "SystemConsoleNull") // with the property above it is null unless there is a terminal, as before Java 22
    private static boolean isTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }
}
