package digitlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into a sentence and an exit status. Only a fault of the program itself shows where it happened, so
 * that it can be reported.
 */
final class FaultHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine commandLine = fault.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("digitlab: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitStatus.USAGE;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        Throwable fault = thrown;
        while ((fault instanceof ExecutionException
                        || fault instanceof CompletionException
                        || fault instanceof UncheckedIOException)
                && fault.getCause() != null) {
            fault = fault.getCause();
        }
        return tell(fault, commandLine);
    }

    /** Says what went wrong with a command and returns the exit status for it. */
    static int tell(Throwable fault, CommandLine commandLine) {
        return tell(fault, commandLine.getCommandName(), commandLine.getErr());
    }

    /** Says what went wrong and returns the exit status for it. */
    static int tell(Throwable fault, String command, PrintWriter err) {
        if (isForPeople(fault)) {
            err.println("digitlab: " + sentence(fault));
        } else {
            err.println("digitlab: a fault of the program itself; please report it with what follows.");
            // Not in a constant: a log that is set up without need takes a third of a second of each start.
            LoggerFactory.getLogger(FaultHandler.class).error("{}", command, fault);
        }
        err.flush();
        return fault instanceof CancellationException ? ExitStatus.CANCELLED : ExitStatus.FAILED;
    }

    /** Whether the message was written for people: the program's own exceptions, refused values, files, memory. */
    private static boolean isForPeople(Throwable fault) {
        return fault instanceof IOException
                || fault instanceof IllegalArgumentException
                || fault instanceof CancellationException
                || fault instanceof OutOfMemoryError
                || fault.getClass().getName().startsWith("digitlab.");
    }

    private static String sentence(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return "not enough memory; give Java more with -Xmx, or choose a smaller network or batch";
        }
        if (fault instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (fault instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getFile() + ": " + failure.getReason();
        }
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
