package digitlab.ui.app;

import digitlab.ui.fx.FileQuestions;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.stage.Window;

/** Answers questions for files and folders with what the test has prepared; without an answer, as if cancelled. */
final class AnsweredQuestions implements FileQuestions {
    private final Deque<Path> answers = new ArrayDeque<>();

    /** The next question gets this answer. */
    void answer(Path path) {
        answers.add(path);
    }

    private Optional<Path> next() {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> open(Window owner, String title, Kind kind) {
        return next();
    }

    @Override
    public Optional<Path> save(Window owner, String name, Kind kind) {
        return next();
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        return next();
    }
}
