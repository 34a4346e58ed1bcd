package digitlab;

import digitlab.lab.Settings;
import digitlab.ui.app.DigitLabApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens the window on the standard folder for runs, or says why it cannot. */
final class WindowStart {
    private static final String COMMANDS =
            "Without a window, commands do the same: 'digitlab train' trains a network, 'digitlab --help' lists them all.";

    private final LocalWorkplace workplace;

    WindowStart(LocalWorkplace workplace) {
        this.workplace = workplace;
    }

    /**
     * Returns, when the window is closed, the process's exit status.
     *
     * @param file what it is to show at first, or null
     * @throws IOException if that cannot be read
     */
    int run(@Nullable Path file) throws IOException {
        if (!hasDisplay(System.getProperty("os.name"), System.getenv())
                && !"Monocle".equals(System.getProperty("glass.platform"))) {
            return refuse("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)");
        }
        try {
            ThriftyHeap.askFor();
            Path folder = workplace.standardStore();
            Settings settings = workplace.settings(folder);
            if (file != null) {
                new GivenFile(file).arrange(settings, workplace.experiments());
            }
            List<String> problems = DigitLabApplication.open(workplace.lab(folder), settings);
            problems.forEach(System.err::println);
            return problems.isEmpty() ? 0 : 1;
        } catch (UnsupportedOperationException | LinkageError e) {
            return refuse(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Elsewhere than on Windows and macOS, a display is what these variables name. */
    static boolean hasDisplay(String operatingSystem, Map<String, String> environment) {
        boolean always = operatingSystem.startsWith("Windows") || operatingSystem.startsWith("Mac");
        return always || isSet(environment.get("DISPLAY")) || isSet(environment.get("WAYLAND_DISPLAY"));
    }

    private static boolean isSet(@Nullable String variable) {
        return variable != null && !variable.isBlank();
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String first = message.lines().findFirst().orElse(message);
        return e instanceof LinkageError
                ? "a library of the system is missing (" + first + "); on Debian, libgtk-3-0 and libxtst6 are needed"
                : first;
    }

    private static int refuse(String reason) {
        System.err.println("The window cannot be opened: " + reason + ". " + COMMANDS);
        return 1;
    }
}
