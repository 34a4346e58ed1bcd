package digitlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.network.Parameters;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FocusedWeightsTest {
    @TempDir
    static Path folder;

    private static FewImagesLab lab;
    private final BooleanProperty needed = new SimpleBooleanProperty();
    private Session session;

    @BeforeAll
    static void trainTwoRuns() throws Exception {
        lab = new FewImagesLab(folder);
        lab.train("a", "b");
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @BeforeEach
    void openWindow() {
        session = lab.session();
        session.weights().neededWhile(needed);
    }

    private Optional<String> shown() {
        return session.weights().parametersProperty().get().map(Parameters::sha256);
    }

    private Optional<String> stored(int run, int epoch) {
        String id = session.runs().get(run).id();
        return Optional.of(lab.lab().library().weights(id, epoch).sha256());
    }

    @Test
    void nothingIsReadBeforeSomebodyNeedsIt() {
        assertEquals(Optional.empty(), shown());
        needed.set(true);
        assertEquals(stored(1, 3), shown());
        assertEquals(3, session.weights().epochProperty().get());
    }

    @Test
    void theyFollowTheSliderAndTheFocusedRun() {
        needed.set(true);
        session.epochProperty().set(2);
        assertEquals(stored(1, 2), shown());
        session.focusedProperty().set(Optional.of(session.runs().get(0)));
        assertEquals(stored(0, 2), shown());
    }

    @Test
    void weightsOfTheRunBeforeAreForgottenEvenIfNobodyNeedsTheNewOnes() {
        needed.set(true);
        needed.set(false);
        session.focusedProperty().set(Optional.of(session.runs().get(0)));
        assertEquals(Optional.empty(), shown());
    }

    @Test
    void oneOfSeveralNeedsIsEnough() {
        var other = new SimpleBooleanProperty(true);
        session.weights().neededWhile(other);
        needed.set(true);
        needed.set(false);
        session.epochProperty().set(1);
        assertEquals(stored(1, 1), shown());
    }
}
