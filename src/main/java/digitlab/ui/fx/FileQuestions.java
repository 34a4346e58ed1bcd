package digitlab.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the person at the window for files and folders; an answer is empty if they would rather not. */
public interface FileQuestions {
    /** Which of the files there are to open? */
    Optional<Path> open(Window owner, String title, Kind kind);

    /** Which file to write? Asks before one that exists is replaced. */
    Optional<Path> save(Window owner, String name, Kind kind);

    /** Which folder? */
    Optional<Path> folder(Window owner, String title);

    /**
     * A kind of file.
     *
     * @param name as people call it
     * @param patterns of its names, such as {@code *.json}
     */
    record Kind(String name, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }

        public static Kind of(String name, String... patterns) {
            return new Kind(name, List.of(patterns));
        }
    }
}
