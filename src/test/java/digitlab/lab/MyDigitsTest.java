package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.network.Parameters;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import digitlab.mnist.IdxReader;
import digitlab.store.DrawingStore;
import digitlab.store.FormatException;
import digitlab.store.InkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MyDigitsTest {
    private static final List<LabelledDrawing> DRAWINGS = SampleDrawings.drawings(3, 0, 1);

    @TempDir
    Path folder;

    private MyDigits digits;

    @BeforeEach
    void open() {
        var networks = new NetworkService(new Engines(Map.of("builtin", BuiltinEngine::new)));
        digits = new MyDigits(
                new DrawingStore(folder, new SplittableRandom(1)), networks, InstantSource.fixed(Instant.EPOCH));
    }

    private List<LabelledDrawing> drawings() {
        return digits.list().stream().map(MyDigit::drawing).toList();
    }

    @Test
    void whatIsExportedAsInkCanBeImported() throws IOException {
        DRAWINGS.forEach(digits::add);
        digits.exportInk(folder.resolve("ink.jsonl.gz"));
        assertEquals(DRAWINGS, InkFile.read(folder.resolve("ink.jsonl.gz")));
        assertEquals(30, digits.importInk(folder.resolve("ink.jsonl.gz")).size());
        assertEquals(DRAWINGS, drawings().subList(30, 60));
    }

    @Test
    void ofAFileWithAMistakeNothingIsImported() throws IOException {
        Path file = folder.resolve("ink.jsonl");
        InkFile.write(file, DRAWINGS);
        Files.writeString(file, Files.readString(file) + "7\n");
        String message = assertThrows(FormatException.class, () -> digits.importInk(file))
                .getMessage();
        assertEquals(file + ", line 31, column 1: a drawing must be an object { … }", message);
        assertEquals(List.of(), drawings());
    }

    @Test
    void otherProgramsGetWhatTheNetworksSee() throws IOException {
        DRAWINGS.forEach(digits::add);
        digits.exportIdx(folder.resolve("images"), folder.resolve("labels"));
        LabelledImages read = new IdxReader()
                .read(folder.resolve("images"), folder.resolve("labels"))
                .images();
        assertArrayEquals(SampleDrawings.images(DRAWINGS).pixels(), read.pixels());
        assertArrayEquals(SampleDrawings.images(DRAWINGS).labels(), read.labels());
    }

    @Test
    void aScoreCountsWhatIsRecognised() {
        Parameters alwaysFour = Parameters.zeros(RunSpec.DEFAULT.network().withHidden(List.of()));
        alwaysFour.bias(0)[4] = 1;
        assertEquals(Optional.empty(), digits.score(alwaysFour, digits.images()));
        DRAWINGS.forEach(digits::add);
        assertEquals(Optional.of(new ShareInterval(3, 30)), digits.score(alwaysFour, digits.images()));
        digits.relabel(digits.list().get(0).id(), 4);
        assertEquals(Optional.of(new ShareInterval(4, 30)), digits.score(alwaysFour, digits.images()));
    }

    @Test
    void aboutEveryThirdIsHeldBackForGood() {
        SampleDrawings.drawings(15, 0, 1).forEach(digits::add);
        List<LabelledDrawing> before = digits.split(DrawingSplit.ALL, 1).heldBack();
        assertTrue(before.size() > 35 && before.size() < 65, () -> before.size() + " of 150");
        SampleDrawings.drawings(15, 0, 2).forEach(digits::add);
        DrawingSplit later = digits.split(DrawingSplit.ALL, 2);
        assertEquals(before, later.heldBack().subList(0, before.size()));
        assertEquals(300, later.heldBack().size() + later.tuning().size());
    }

    @Test
    void allButThoseHeldBackCanBeAddedToADataSet() throws IOException {
        var source = new MnistAndMyDigits(SampleDrawings.dataSet(), digits);
        var data = new DataSets(List.of()).with(source);
        assertEquals(
                "There are no drawings in My digits to train on yet: draw some more first.",
                assertThrows(IOException.class, () -> data.training("mnist+my-digits"))
                        .getMessage());
        DRAWINGS.forEach(digits::add);
        LoadedImages first = data.training("mnist+my-digits");
        int added = digits.split(DrawingSplit.ALL, 1).tuning().size();
        assertEquals(400 + added, first.images().count());
        assertEquals(
                digits.split(DrawingSplit.ALL, 1).tuning().stream()
                        .mapToInt(LabelledDrawing::label)
                        .sum(),
                sumOfLabels(first.images(), 400));
        SampleDrawings.drawings(3, 0, 9).forEach(digits::add);
        LoadedImages second = data.training("mnist+my-digits");
        assertTrue(second.images().count() > first.images().count());
        assertNotEquals(first.imagesSha256(), second.imagesSha256());
        assertEquals(200, data.test("mnist+my-digits").orElseThrow().images().count());
    }

    private static int sumOfLabels(LabelledImages images, int from) {
        int sum = 0;
        for (int i = from; i < images.count(); i++) {
            sum += images.label(i);
        }
        return sum;
    }
}
