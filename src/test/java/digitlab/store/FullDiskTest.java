package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunState;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes a certain number of bytes and not one more, tried with every number that matters. */
final class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void whereverTheDiskIsFullEveryFinishedEpochStays() {
        int finishedRuns = 0;
        for (int bytes = 0; bytes < 70_000; bytes += 997) {
            var disk = new SmallDisk(bytes);
            var store =
                    new RunStore(folder.resolve("store" + bytes), new SplittableRandom(1), disk, RunStore.WEIGHT_BYTES);
            int stored = 0;
            try (RunWriter writer = store.begin("a run", SampleRun.SPEC, SampleRun.PROVENANCE)) {
                for (int epoch = 1; epoch <= 3; epoch++) {
                    SampleRun.store(writer, epoch, epoch);
                    stored = epoch;
                }
                writer.finish(SampleRun.result(3), SampleRun.parameters(3));
                finishedRuns++;
            } catch (StoreException e) {
                assertEquals(
                        "No space left on device", String.valueOf(e.getCause()).replaceAll(".*: ", ""));
            }
            assertReadable(store, stored);
        }
        assertTrue(finishedRuns > 0, "the largest disk was too small for a run");
    }

    private static void assertReadable(RunStore store, int stored) {
        RunListing listing = store.list();
        assertEquals(0, listing.damaged().size());
        for (Run run : listing.runs()) {
            assertTrue(run.curve().size() >= stored);
            for (int epoch = 1; epoch <= stored; epoch++) {
                assertEquals(SampleRun.metrics(epoch), run.curve().get(epoch - 1));
                assertEquals(
                        SampleRun.parameters(epoch).sha256(),
                        store.weights(run.id(), epoch).sha256());
            }
        }
    }

    @Test
    void theMessageNamesFolderReasonAndRemedy() {
        var store = new RunStore(folder, new SplittableRandom(1), new SmallDisk(5_000), RunStore.WEIGHT_BYTES);
        try (RunWriter writer = store.begin("a run", SampleRun.SPEC, SampleRun.PROVENANCE)) {
            assertEquals(
                    "Runs cannot be stored in " + folder.resolve("runs").resolve(writer.id())
                            + ": No space left on device. Free some space or choose another folder for runs; what was stored"
                            + " before is kept.",
                    assertThrows(StoreException.class, () -> SampleRun.store(writer, 1, 1))
                            .getMessage());
        }
    }

    @Test
    void aRunThatFailedForWantOfSpaceGoesOnWhenThereIsSome() {
        var full = new RunStore(folder, new SplittableRandom(1), new SmallDisk(50_000), RunStore.WEIGHT_BYTES);
        String id;
        try (RunWriter writer = full.begin("a run", SampleRun.SPEC, SampleRun.PROVENANCE)) {
            id = writer.id();
            StoreException refusal = assertThrows(StoreException.class, () -> SampleRun.store(writer, 1, 9));
            writer.fail(String.valueOf(refusal.getMessage()));
        }
        var store = new RunStore(folder, new SplittableRandom(1));
        assertEquals(RunState.INTERRUPTED, store.run(id).state(), "the reason did not fit either");
        int epochs = store.checkpoint(id).orElseThrow().epoch();
        try (RunWriter writer = store.resume(id)) {
            SampleRun.store(writer, epochs + 1, 9);
            writer.finish(SampleRun.result(9), SampleRun.parameters(9));
        }
        assertEquals(9, store.run(id).curve().size());
    }
}
