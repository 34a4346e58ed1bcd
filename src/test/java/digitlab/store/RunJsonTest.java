package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunJsonTest {
    private static final String ID = "20261122-003512-345-abcd";

    @TempDir
    Path folder;

    private static Run run() {
        return new Run(
                ID,
                "λ = 1e-3, \"quoted\"",
                SampleRun.SPEC,
                SampleRun.PROVENANCE,
                RunState.FINISHED,
                List.of(SampleRun.metrics(1), SampleRun.metrics(2)),
                SampleRun.result(2),
                null);
    }

    @Test
    void aRunIsReadBackAsItWasWritten() {
        assertEquals(run(), RunJson.read(RunJson.write(run()), "test"));
    }

    @Test
    void aRunFromElsewhereIsInTheStoreLikeAnyOtherButForItsWeights() {
        var store = new RunStore(folder, new SplittableRandom(1));
        store.adopt(RunJson.read(RunJson.write(run()), "test"));
        assertTrue(store.has(ID));
        assertEquals(run(), store.run(ID));
        assertEquals(0, store.weightEpochs(ID).size());
    }

    @Test
    void anUnfinishedRunIsNeitherSentNorTakenIn() {
        Run interrupted =
                new Run(ID, "run", SampleRun.SPEC, SampleRun.PROVENANCE, RunState.INTERRUPTED, List.of(), null, null);
        assertThrows(IllegalArgumentException.class, () -> RunJson.write(interrupted));
        var store = new RunStore(folder, new SplittableRandom(1));
        assertThrows(IllegalArgumentException.class, () -> store.adopt(interrupted));
    }

    @Test
    void anIdThatIsAPathIsRefused() {
        Run run = run();
        Run evil = new Run(
                "../../evil", run.name(), run.spec(), run.provenance(), run.state(), run.curve(), run.result(), null);
        var store = new RunStore(folder, new SplittableRandom(1));
        assertThrows(IllegalArgumentException.class, () -> store.adopt(evil));
    }

    @Test
    void aTextThatIsNoRunIsRefusedWithItsPlace() {
        String damaged = RunJson.write(run()).replace("\"curve\":[\"epoch", "\"curve\":[\"epok");
        FormatException refusal = assertThrows(FormatException.class, () -> RunJson.read(damaged, "pool"));
        assertTrue(
                String.valueOf(refusal.getMessage())
                        .endsWith("curve is no curve: its columns are not those of a curve"),
                refusal.getMessage());
    }
}
