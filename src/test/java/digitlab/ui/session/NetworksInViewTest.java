package digitlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import digitlab.core.network.Parameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworksInViewTest {
    @TempDir
    static Path folder;

    private static FewImagesLab lab;
    private Session session;
    private long nanos;

    @BeforeAll
    static void trainFourRuns() throws Exception {
        lab = new FewImagesLab(folder);
        lab.train("a", "b", "c", "d");
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @BeforeEach
    void openWindow() {
        session = lab.session();
        session.networks().wantedProperty().set(true);
        pulse();
    }

    private void pulse() {
        session.pulse(nanos += 1_000_000_000L);
    }

    private List<String> names() {
        return session.networks().networksProperty().get().stream()
                .map(network -> network.run().name())
                .toList();
    }

    private Parameters parameters(String name) {
        return session.networks().networksProperty().get().stream()
                .filter(network -> network.run().name().equals(name))
                .findFirst()
                .orElseThrow()
                .parameters();
    }

    private void focus(int run) {
        session.focusedProperty().set(Optional.of(session.runs().get(run)));
    }

    @Test
    void theFocusedRunAndTheNewestVisibleOnesAnswerInTheOrderOfTheList() {
        assertEquals(List.of("b", "c", "d"), names());
        focus(0);
        pulse();
        assertEquals(List.of("a", "c", "d"), names());
    }

    @Test
    void hiddenRunsDoNotAnswerUnlessTheyAreFocused() {
        session.runs().forEach(run -> run.visibleProperty().set(false));
        pulse();
        assertEquals(List.of("d"), names());
    }

    @Test
    void theyAreAsTheyWereAtTheEpochOfTheSlider() {
        Parameters last = parameters("c");
        session.epochProperty().set(1);
        pulse();
        String id = session.runs().get(2).id();
        assertEquals(
                lab.lab().library().weights(id, 1).sha256(), parameters("c").sha256());
        assertNotEquals(last.sha256(), parameters("c").sha256());
        assertEquals(1, session.networks().networksProperty().get().get(1).epoch());
        session.epochProperty().set(Session.LIVE);
        pulse();
        assertEquals(last.sha256(), parameters("c").sha256());
    }

    @Test
    void whatDoesNotChangeIsNotReadAgain() {
        var before = session.networks().networksProperty().get();
        pulse();
        assertSame(before, session.networks().networksProperty().get());
        Parameters kept = parameters("c");
        focus(0);
        pulse();
        assertSame(kept, parameters("c"));
    }

    @Test
    void whichRunsAreMeantIsKnownWhileNobodyLooks() {
        session.networks().wantedProperty().set(false);
        focus(0);
        pulse();
        assertEquals(
                List.of("a", "c", "d"),
                session.networks().runsProperty().get().stream()
                        .map(RunItem::name)
                        .toList());
    }

    @Test
    void whoeverBeginsToLookNeedNotWaitForTheNextFrame() {
        session.networks().wantedProperty().set(false);
        focus(0);
        session.networks().wantedProperty().set(true);
        assertEquals(List.of("a", "c", "d"), names());
    }

    @Test
    void nothingIsReadWhileNobodyLooks() {
        session.networks().wantedProperty().set(false);
        session.epochProperty().set(1);
        pulse();
        assertEquals(3, session.networks().networksProperty().get().get(0).epoch());
    }
}
