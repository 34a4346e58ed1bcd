package digitlab.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JobsTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(background::add, Runnable::run);
    private final List<String> shown = new ArrayList<>();

    private void ask(Jobs.Line line, String answer) {
        line.run(() -> answer, shown::add, failure -> shown.add(String.valueOf(failure.getMessage())));
    }

    private void workOff() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void handsAResultOver() {
        jobs.run(() -> 4, n -> shown.add("it was a " + n), failure -> shown.add("failed"));
        workOff();
        assertEquals(List.of("it was a 4"), shown);
    }

    @Test
    void handsAFailureOver() {
        jobs.run(
                () -> {
                    throw new IllegalStateException("no memory");
                },
                result -> shown.add("done"),
                failure -> shown.add(failure.getMessage()));
        workOff();
        assertEquals(List.of("no memory"), shown);
    }

    @Test
    void ofAllThatWaitInALineOnlyTheNewestIsDone() {
        Jobs.Line line = jobs.line();
        ask(line, "first");
        ask(line, "second");
        ask(line, "third");
        assertEquals(1, background.size());
        workOff();
        assertEquals(List.of("third"), shown);
    }

    @Test
    void aLineGoesOnAfterAFailure() {
        Jobs.Line line = jobs.line();
        line.run(
                () -> {
                    throw new IllegalStateException("no memory");
                },
                result -> shown.add("done"),
                failure -> shown.add(failure.getMessage()));
        workOff();
        ask(line, "next");
        workOff();
        assertEquals(List.of("no memory", "next"), shown);
    }

    @Test
    void linesDoNotWaitForEachOther() {
        ask(jobs.line(), "curve");
        ask(jobs.line(), "weights");
        workOff();
        assertEquals(List.of("curve", "weights"), shown);
    }
}
