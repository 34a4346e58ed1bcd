package digitlab.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A report cannot be written. The message says why and what to do, in sentences for people. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ReportException(String message) {
        super(message);
    }

    private ReportException(String message, Throwable cause) {
        super(message, cause);
    }

    static ReportException refused(Path target, String reason) {
        return new ReportException("The report cannot be written to %s: %s.".formatted(target, reason));
    }

    static ReportException unwritable(Path target, IOException cause) {
        return new ReportException(
                "The report cannot be written to %s: %s. Free some space or choose another folder; nothing half written was left there."
                        .formatted(target, reason(cause)),
                cause);
    }

    /** Java's own words where it has any; for some exceptions its message is nothing but a path. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
