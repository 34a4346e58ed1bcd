package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunState;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.StopReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunStoreTest {
    private static final Instant LATER = SampleRun.START.plusSeconds(86_400);

    @TempDir
    Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = new RunStore(folder, new SplittableRandom(1));
    }

    private RunWriter begin(String name) {
        return store.begin(name, SampleRun.SPEC, SampleRun.PROVENANCE);
    }

    private String finished(int epochs) {
        try (RunWriter writer = begin("a run")) {
            SampleRun.store(writer, 1, epochs);
            writer.finish(SampleRun.result(epochs), SampleRun.parameters(epochs));
            return writer.id();
        }
    }

    @Test
    void aFinishedRunComesBackWithAllThatWasStored() {
        String id = finished(3);
        Run run = store.run(id);
        assertEquals("a run", run.name());
        assertEquals(SampleRun.SPEC, run.spec());
        assertEquals(SampleRun.PROVENANCE, run.provenance());
        assertEquals(RunState.FINISHED, run.state());
        assertEquals(List.of(SampleRun.metrics(1), SampleRun.metrics(2), SampleRun.metrics(3)), run.curve());
        assertEquals(SampleRun.result(3), run.result());
        assertEquals(SampleRun.points(3), store.points(id));
        assertEquals(new TreeSet<>(List.of(1, 2, 3)), store.weightEpochs(id));
        assertEquals(SampleRun.parameters(2).sha256(), store.weights(id, 2).sha256());
        assertEquals(Optional.empty(), store.checkpoint(id));
    }

    @Test
    void anEmptyOrMissingStoreHasNoRunsAndIsNotCreatedByReading() {
        var nowhere = new RunStore(folder.resolve("nowhere"), new SplittableRandom(1));
        assertEquals(new RunListing(List.of(), List.of()), nowhere.list());
        assertEquals(List.of(), nowhere.deleted());
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void aRunIsRunningUntilItsWriterIsClosedAndThenInterrupted() {
        RunWriter writer = begin("a run");
        SampleRun.store(writer, 1, 2);
        assertEquals(RunState.RUNNING, store.run(writer.id()).state());
        var second = new RunStore(folder, new SplittableRandom(2));
        assertEquals(RunState.RUNNING, second.list().runs().get(0).state());
        writer.close();
        assertEquals(RunState.INTERRUPTED, second.list().runs().get(0).state());
        assertEquals(2, second.list().runs().get(0).curve().size());
    }

    @Test
    void aFailedRunKeepsItsEpochsAndItsReason() {
        String id;
        try (RunWriter writer = begin("a run")) {
            SampleRun.store(writer, 1, 2);
            writer.fail("The disk is full.");
            id = writer.id();
        }
        Run run = store.run(id);
        assertEquals(RunState.FAILED, run.state());
        assertEquals("The disk is full.", run.failure());
        assertEquals(2, run.curve().size());
    }

    @Test
    void aDivergedRunHasAnExplanationAndMayHaveNoTestAndAnInfiniteLoss() {
        RunResult diverged = new RunResult(
                StopReason.DIVERGED, "The loss became infinite.", 0, null, "ab".repeat(32), Double.POSITIVE_INFINITY);
        String id;
        try (RunWriter writer = begin("a run")) {
            writer.finish(diverged, SampleRun.parameters(0));
            id = writer.id();
        }
        assertEquals(diverged, store.run(id).result());
        assertEquals(SampleRun.parameters(0).sha256(), store.weights(id, 0).sha256());
    }

    @Test
    void idsSortByTimeOfStartAndAreNeverEqual() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try (RunWriter writer = begin("same start")) {
                ids.add(writer.id());
            }
        }
        Provenance p = SampleRun.PROVENANCE;
        Provenance later = new Provenance(
                p.program(), p.engine(), p.java(), p.operatingSystem(), p.processors(), p.dataSha256(), LATER);
        try (RunWriter writer = store.begin("later", SampleRun.SPEC, later)) {
            ids.add(writer.id());
        }
        List<String> sorted = new ArrayList<>(ids);
        Collections.sort(sorted);
        assertEquals(sorted, ids);
        assertEquals(6, new TreeSet<>(ids).size());
        assertTrue(ids.get(0).startsWith("20261122-003512-345-"), ids.get(0));
        assertEquals(ids, store.list().runs().stream().map(Run::id).toList());
    }

    @Test
    void anInterruptedRunGoesOnFromItsCheckpoint() {
        String id;
        try (RunWriter writer = begin("a run")) {
            SampleRun.store(writer, 1, 3);
            id = writer.id();
        }
        Checkpoint checkpoint = store.checkpoint(id).orElseThrow();
        assertEquals(3, checkpoint.epoch());
        assertEquals(300, checkpoint.state().step());
        assertEquals(
                SampleRun.parameters(3).sha256(),
                checkpoint.state().parameters().sha256());
        assertArrayEquals(
                SampleRun.state(3).slots().get(0), checkpoint.state().slots().get(0));
        assertArrayEquals(new float[] {1, 3}, checkpoint.state().slots().get(1));
        try (RunWriter writer = store.resume(id)) {
            assertEquals(RunState.RUNNING, store.run(id).state());
            SampleRun.store(writer, 4, 5);
            writer.finish(SampleRun.result(5), SampleRun.parameters(5));
        }
        assertEquals(5, store.run(id).curve().size());
        assertEquals(SampleRun.points(5), store.points(id));
        assertEquals(RunState.FINISHED, store.run(id).state());
    }

    /** Killed after the row of epoch 3 was written and before its checkpoint was, and in the middle of a line. */
    @Test
    void epochsAfterTheCheckpointAreReadableUntilTheRunIsTakenOver() throws IOException {
        String id;
        Path checkpoint;
        byte[] second;
        try (RunWriter writer = begin("a run")) {
            id = writer.id();
            checkpoint = runFolder(id).resolve("checkpoint.state");
            SampleRun.store(writer, 1, 2);
            second = Files.readAllBytes(checkpoint);
            SampleRun.store(writer, 3, 3);
        }
        Files.write(checkpoint, second);
        Path curve = runFolder(id).resolve("curve.csv");
        Files.writeString(curve, Files.readString(curve) + "4,0.25,0.");
        assertEquals(3, store.run(id).curve().size());
        assertEquals(SampleRun.parameters(3).sha256(), store.weights(id, 3).sha256());
        try (RunWriter writer = store.resume(id)) {
            assertEquals(2, store.run(id).curve().size());
            SampleRun.store(writer, 3, 4);
        }
        assertEquals(4, store.run(id).curve().size());
        assertEquals(SampleRun.points(4), store.points(id));
        assertEquals(new TreeSet<>(List.of(1, 2, 3, 4)), store.weightEpochs(id));
    }

    @Test
    void aRunWithoutAFinishedEpochGoesOnFromTheBeginning() {
        String id;
        try (RunWriter writer = begin("a run")) {
            writer.startsWith(SampleRun.parameters(0));
            id = writer.id();
        }
        try (RunWriter writer = store.resume(id)) {
            SampleRun.store(writer, 1, 1);
        }
        assertEquals(new TreeSet<>(List.of(0, 1)), store.weightEpochs(id));
    }

    @Test
    void nobodyTakesOverARunThatIsFinishedOrBeingTrained() {
        String finished = finished(1);
        assertEquals(
                "Run " + finished + " is finished: there is nothing to go on with.",
                assertThrows(StoreException.class, () -> store.resume(finished)).getMessage());
        try (RunWriter writer = begin("a run")) {
            String id = writer.id();
            String message = "Run " + id + " is being trained, here or in another window or process.";
            assertEquals(
                    message,
                    assertThrows(StoreException.class, () -> store.resume(id)).getMessage());
            assertEquals(
                    message,
                    assertThrows(StoreException.class, () -> store.delete(id, LATER))
                            .getMessage());
        }
    }

    @Test
    void epochsAreStoredInOrder() {
        try (RunWriter writer = begin("a run")) {
            assertEquals(
                    "epoch must be the next one, 1, but is 2",
                    assertThrows(IllegalArgumentException.class, () -> SampleRun.store(writer, 2, 2))
                            .getMessage());
        }
    }

    @Test
    void weightsAreThinnedOutToTheLimitButNotTheFirstTheLastAndTheBest() {
        var small = new RunStore(folder, new SplittableRandom(1), new LocalDisk(), 5 * 6_400);
        try (RunWriter writer =
                small.begin("a run", SampleRun.spec(new EarlyStopping(9, 0.3, true)), SampleRun.PROVENANCE)) {
            writer.startsWith(SampleRun.parameters(0));
            double[] losses = {2, 1, 0.9, 0.5, 0.4, 0.45, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.1};
            for (int epoch = 1; epoch <= losses.length; epoch++) {
                writer.epochFinished(
                        SampleRun.metrics(epoch, losses[epoch - 1]), SampleRun.state(epoch), SampleRun.points(epoch));
            }
            // 5 has the lowest loss; early stopping, to which less than 0.3 is no improvement, goes back to 4
            assertEquals(new TreeSet<>(List.of(0, 4, 5, 8, 13)), small.weightEpochs(writer.id()));
        }
    }

    @Test
    void theWeightsOfTheResultAreKeptEvenIfTheyWereThinnedOut() {
        var small = new RunStore(folder, new SplittableRandom(1), new LocalDisk(), 1);
        try (RunWriter writer = small.begin("a run", SampleRun.SPEC, SampleRun.PROVENANCE)) {
            SampleRun.store(writer, 1, 5);
            assertEquals(new TreeSet<>(List.of(1, 5)), small.weightEpochs(writer.id()));
            writer.finish(SampleRun.result(3), SampleRun.parameters(3));
            assertEquals(
                    SampleRun.parameters(3).sha256(),
                    small.weights(writer.id(), 3).sha256());
        }
    }

    @Test
    void aRunCanBeRenamed() {
        String id = finished(1);
        store.rename(id, "Ünnep 🎉");
        assertEquals("Ünnep 🎉", store.run(id).name());
        assertEquals(
                "name of a run must have 1 to 200 characters on one line, but is \" \"",
                assertThrows(IllegalArgumentException.class, () -> store.rename(id, " "))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> store.rename(id, "two\nlines"));
    }

    @Test
    void aDeletedRunComesBackUntilTheTrashIsEmptied() {
        String id = finished(2);
        store.delete(id, LATER);
        assertEquals(List.of(), store.list().runs());
        assertEquals(List.of(id), store.deleted());
        store.restore(id);
        assertEquals(2, store.run(id).curve().size());
        store.delete(id, LATER);
        store.emptyTrash(LATER);
        assertEquals(List.of(id), store.deleted());
        store.emptyTrash(LATER.plusSeconds(1));
        assertEquals(List.of(), store.deleted());
        assertEquals(
                "There is no deleted run " + id + " in " + folder + ".",
                assertThrows(StoreException.class, () -> store.restore(id)).getMessage());
    }

    @Test
    void whatAKilledProcessLeftHalfMadeIsNeverSeenAndGoesWithTheTrash() throws IOException {
        Path halfMade = Files.createDirectories(runFolder(".20261122-003512-345-abcd"));
        Files.writeString(halfMade.resolve("run.json"), "{");
        assertEquals(new RunListing(List.of(), List.of()), store.list());
        store.emptyTrash(LATER);
        assertFalse(Files.exists(halfMade));
    }

    @Test
    void namesThatAreNoIdsNeverLeaveTheStore() {
        for (String id :
                List.of("", "x", "../x", "..", "/etc", "20261122-003512-345-abcd", ".20261122-003512-345-abcd")) {
            assertEquals(
                    "There is no run " + id + " in " + folder + ".",
                    assertThrows(StoreException.class, () -> store.run(id)).getMessage());
            assertThrows(StoreException.class, () -> store.delete(id, LATER));
            assertThrows(StoreException.class, () -> store.restore(id));
            assertThrows(StoreException.class, () -> store.rename(id, "x"));
        }
    }

    @Test
    void damagedRunsAreNamedWithWhatIsWrongAndTheRestLoads() throws IOException {
        List<String> ids = Stream.generate(() -> finished(2)).limit(7).toList();
        Files.writeString(runFolder(ids.get(0)).resolve("recipe.json"), "{\"epochs\": 3}");
        Files.writeString(runFolder(ids.get(1)).resolve("run.json"), "{\"format\": 2, \"name\": \"from the future\"}");
        Files.delete(runFolder(ids.get(2)).resolve("provenance.json"));
        Path curve = runFolder(ids.get(3)).resolve("curve.csv");
        Files.writeString(curve, Files.readString(curve).replace("0.001", "o.001"));
        Path shortened = runFolder(ids.get(4)).resolve("curve.csv");
        Files.write(shortened, Files.readAllLines(shortened).subList(0, 2));
        Files.write(runFolder(ids.get(5)).resolve("result.json"), new byte[0]);
        RunListing listing = store.list();
        assertEquals(List.of(ids.get(6)), listing.runs().stream().map(Run::id).toList());
        assertEquals(
                List.of(
                        "<0>/recipe.json, line 1, column 12: epochs is not a field that is known here; known are format, data,"
                                + " network, training, seed, engine, threads",
                        "<1>/run.json, line 1, column 12: format is 2, but this version of Digit Lab reads 1; a newer one may"
                                + " have written the run",
                        "<2>/provenance.json does not exist",
                        "<3>/curve.csv is damaged: line 2 holds something that is no number",
                        "<4>/curve.csv ends at epoch 1, but the result is that of epoch 2",
                        "<5>/result.json is not a JSON object: it must begin with '{'"),
                listing.damaged().stream()
                        .map(run -> run.reason().replace(run.folder().toString(), "<" + ids.indexOf(run.id()) + ">"))
                        .toList());
        store.delete(ids.get(0), LATER);
        assertEquals(5, store.list().damaged().size());
    }

    @Test
    void damagedWeightsAreNamedAndTheRunLoads() throws IOException {
        String id = finished(2);
        Path weights = runFolder(id).resolve("weights").resolve("00001.weights");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[1000] ^= 1;
        Files.write(weights, bytes);
        assertEquals(2, store.run(id).curve().size());
        assertEquals(
                weights + " is damaged: its checksum is wrong.",
                assertThrows(StoreException.class, () -> store.weights(id, 1)).getMessage());
        assertEquals(
                runFolder(id).resolve("weights") + " cannot be read: "
                        + runFolder(id).resolve("weights/00009.weights") + " does not exist.",
                assertThrows(StoreException.class, () -> store.weights(id, 9)).getMessage());
    }

    @Test
    void aFolderThatCannotBeOneIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        var impossible = new RunStore(file, new SplittableRandom(1));
        assertEquals(List.of(), impossible.list().runs());
        StoreException refusal = assertThrows(
                StoreException.class, () -> impossible.begin("a run", SampleRun.SPEC, SampleRun.PROVENANCE));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Runs cannot be stored in " + file + ": "));
    }

    /** Executors cancel by interrupting, and Java's channels answer an interrupt by closing themselves. */
    @Test
    void anInterruptedThreadStoresItsRunAllTheSame() {
        String id;
        try {
            try (RunWriter writer = begin("a run")) {
                Thread.currentThread().interrupt();
                SampleRun.store(writer, 1, 2);
                writer.finish(SampleRun.result(2), SampleRun.parameters(2));
                id = writer.id();
            }
            assertEquals(2, store.run(id).curve().size());
            assertEquals(SampleRun.parameters(2).sha256(), store.weights(id, 2).sha256());
        } finally {
            assertTrue(Thread.interrupted(), "the interrupt must not be swallowed");
        }
    }

    @Test
    void nothingIsLeftBesideTheFilesThatAreDescribed() throws IOException {
        String id = finished(1);
        try (Stream<Path> files = Files.walk(runFolder(id))) {
            assertEquals(
                    List.of(
                            "curve.csv",
                            "points.csv",
                            "provenance.json",
                            "recipe.json",
                            "result.json",
                            "run.json",
                            "weights",
                            "weights/00001.weights"),
                    files.map(file -> runFolder(id).relativize(file).toString())
                            .filter(name -> !name.isEmpty())
                            .sorted()
                            .toList());
        }
    }

    private Path runFolder(String id) {
        return folder.resolve("runs").resolve(id);
    }
}
