package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.ink.DeletedDigits;
import digitlab.ink.Drawing;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrawingStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @TempDir
    Path folder;

    private DrawingStore store;

    @BeforeEach
    void open() {
        store = new DrawingStore(folder, new SplittableRandom(1));
    }

    private static LabelledDrawing line(int label, double to) {
        return new LabelledDrawing(
                label, new Drawing(List.of(new Stroke(List.of(new Point(1, 2), new Point(to, 2.5))))), null);
    }

    private List<MyDigit> addDigits(int count) {
        return store.add(
                IntStream.range(0, count).mapToObj(i -> line(i, 100 + i)).toList(), NOW);
    }

    private static List<Integer> labels(List<MyDigit> digits) {
        return digits.stream().map(MyDigit::label).toList();
    }

    @Test
    void nothingIsThereAtFirstAndNoFolderIsMade() {
        assertEquals(List.of(), store.list());
        assertTrue(Files.notExists(store.file()));
    }

    @Test
    void drawingsStayInTheOrderInWhichTheyWereAdded() {
        List<MyDigit> first = addDigits(2);
        List<MyDigit> second =
                store.add(List.of(new LabelledDrawing(9, line(9, 7).ink(), "Zoë \"Z\"")), NOW);
        List<MyDigit> all = new ArrayList<>(first);
        all.addAll(second);
        assertEquals(all, new DrawingStore(folder, new SplittableRandom(2)).list());
        assertEquals(3, all.stream().map(MyDigit::id).distinct().count());
    }

    @Test
    void theFileIsAFileOfInk() throws IOException {
        List<MyDigit> added = addDigits(3);
        assertEquals(added.stream().map(MyDigit::drawing).toList(), InkFile.read(store.file()));
    }

    @Test
    void aWrongLabelCanBeCorrected() {
        List<MyDigit> added = addDigits(3);
        store.relabel(added.get(1).id(), 7);
        assertEquals(List.of(0, 7, 2), labels(store.list()));
        assertEquals(added.get(1).drawing().ink(), store.list().get(1).drawing().ink());
        assertEquals(added.get(1).id(), store.list().get(1).id());
    }

    @Test
    void whatIsNotThereCannotBeCorrected() {
        addDigits(1);
        String message = assertThrows(StoreException.class, () -> store.relabel("nobody", 1))
                .getMessage();
        assertEquals("There is no drawing nobody in " + store.file() + ".", message);
    }

    @Test
    void deletedDrawingsComeBackWhereTheyWere() {
        List<MyDigit> added = addDigits(6);
        DeletedDigits deleted = store.delete(
                List.of(added.get(4).id(), added.get(0).id(), added.get(1).id(), "nobody"));
        assertEquals(List.of(2, 3, 5), labels(store.list()));
        store.restore(deleted);
        assertEquals(added, store.list());
        store.restore(deleted);
        assertEquals(added, store.list());
    }

    @Test
    void severalWindowsDoNotLoseEachOthersDrawings() throws InterruptedException {
        List<Thread> windows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var window = new DrawingStore(folder, new SplittableRandom(i));
            int label = i;
            windows.add(new Thread(() -> {
                for (int n = 0; n < 10; n++) {
                    window.add(List.of(line(label, n)), NOW);
                }
            }));
        }
        windows.forEach(Thread::start);
        for (Thread window : windows) {
            window.join();
        }
        assertEquals(40, store.list().size());
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws IOException {
        List<MyDigit> before = addDigits(5);
        long size = Files.size(store.file());
        int failures = 0;
        for (int room = 0; room <= size + 200; room += 37) {
            var full = new DrawingStore(folder, new SplittableRandom(3), new SmallDisk(room));
            List<MyDigit> now = store.list();
            try {
                full.add(List.of(line(6, 6)), NOW);
                assertEquals(now.size() + 1, store.list().size());
                full = new DrawingStore(folder, new SplittableRandom(4));
                full.delete(List.of(full.list().get(5).id()));
            } catch (StoreException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("My digits cannot be stored in "), e.getMessage());
                assertEquals(now, store.list());
                failures++;
            }
        }
        assertTrue(failures > 5, "the disk was never full");
        assertEquals(before, store.list());
    }

    @Test
    void aFileThatCannotBeReadIsToldByLineAndNotWrittenOver() throws IOException {
        addDigits(2);
        String text = Files.readString(store.file()) + "{\"label\":11}\n";
        Files.writeString(store.file(), text);
        String message = assertThrows(StoreException.class, () -> addDigits(1)).getMessage();
        assertEquals(store.file() + ", line 3, column 10: label must be between 0 and 9, but is 11.", message);
        assertEquals(message, assertThrows(StoreException.class, store::list).getMessage());
        assertEquals(text, Files.readString(store.file()));
    }

    @Test
    void aLineThatSomebodyWroteByHandGetsAnIdOfItsOwn() throws IOException {
        addDigits(1);
        String byHand = "{\"label\":8,\"strokes\":[[[1,2]]]}\n";
        Files.writeString(store.file(), Files.readString(store.file()) + byHand + byHand);
        List<MyDigit> digits = store.list();
        assertEquals(List.of(0, 8, 8), labels(digits));
        assertNotEquals(digits.get(1).id(), digits.get(2).id());
        store.delete(List.of(digits.get(1).id()));
        assertEquals(List.of(digits.get(0), digits.get(2)), store.list());
    }

    @Test
    void twoDrawingsWithOneIdAreRefused() throws IOException {
        addDigits(1);
        Files.writeString(store.file(), Files.readString(store.file()).repeat(2));
        assertTrue(
                String.valueOf(assertThrows(StoreException.class, store::list).getMessage())
                        .contains(" has two drawings with the id "));
    }
}
