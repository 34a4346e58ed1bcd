package digitlab.ui.app;

import java.util.logging.Logger;

/** What JavaFX tells of itself, which it does through the log of Java's own. */
final class ToolkitLog {
    private static final String NOT_A_MODULE = "Unsupported JavaFX configuration";

    /** Kept, since a logger that nobody holds may forget its filter. */
    private static final Logger LOG = Logger.getLogger("javafx");

    private ToolkitLog() {}

    /** Leaves out its warning that it comes on the class path and not as modules; that works, and all tests run so. */
    static void leaveOutTheClassPath() {
        LOG.setFilter(record -> !String.valueOf(record.getMessage()).startsWith(NOT_A_MODULE));
    }
}
