package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.ink.Drawing;
import digitlab.ink.GreyPicture;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.Point;
import digitlab.ink.PreparedDigit;
import digitlab.ink.Stroke;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InkFileTest {
    private static final List<LabelledDrawing> DRAWINGS = List.of(
            new LabelledDrawing(
                    4,
                    new Drawing(List.of(
                            new Stroke(List.of(new Point(267, 167), new Point(0.1, -1e-7))),
                            new Stroke(List.of(new Point(1e6, -1e6)))))),
            new LabelledDrawing(0, new Drawing(List.of(new Stroke(List.of(new Point(1, 2)))))));

    private static final String TEXT =
            """
            {"label":4,"strokes":[[[267,167],[0.1,-1.0E-7]],[[1000000,-1000000]]]}
            {"label":0,"strokes":[[[1,2]]]}
            """;

    @TempDir
    Path folder;

    private static List<LabelledDrawing> read(byte[] bytes) {
        try {
            return InkFile.read(new ByteArrayInputStream(bytes), "ink.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(
                assertThrows(FormatException.class, () -> read(bytes)).getMessage());
    }

    @Test
    void aDrawingIsALineOfJson() throws IOException {
        Path file = folder.resolve("ink.jsonl");
        InkFile.write(file, DRAWINGS);
        assertEquals(TEXT, Files.readString(file));
        assertEquals(DRAWINGS, InkFile.read(file));
    }

    @Test
    void aNameThatEndsInGzIsPacked() throws IOException {
        Path file = folder.resolve("ink.jsonl.gz");
        InkFile.write(file, DRAWINGS);
        assertEquals(0x1f, Files.readAllBytes(file)[0]);
        assertEquals(DRAWINGS, InkFile.read(file));
    }

    @Test
    void whetherAFileIsPackedIsSeenFromItsBytes() {
        assertEquals(DRAWINGS, read(gzip(utf8(TEXT))));
    }

    @Test
    void spacesBlankLinesAndOtherLineEndsAreNoMistakes() {
        String text = "\r\n{ \"strokes\" : [ [ [ 1 , 2.0 ] ] ], \"label\" : 0 }\r\n\n";
        assertEquals(DRAWINGS.subList(1, 2), read(utf8(text)));
        assertEquals(List.of(), read(new byte[0]));
    }

    @Test
    void aLineMayNameItsWriter() throws IOException {
        Path file = folder.resolve("ink.jsonl");
        List<LabelledDrawing> drawings =
                List.of(new LabelledDrawing(0, DRAWINGS.get(1).ink(), "Zoë \"Z\""), DRAWINGS.get(1));
        InkFile.write(file, drawings);
        assertEquals(
                "{\"label\":0,\"writer\":\"Zoë \\\"Z\\\"\",\"strokes\":[[[1,2]]]}",
                Files.readAllLines(file).get(0));
        assertEquals(drawings, InkFile.read(file));
    }

    @Test
    void aDigitThatWasAPictureKeepsItsPixels() throws IOException {
        byte[] pixels = new byte[28 * 28];
        pixels[0] = -1;
        pixels[783] = 7;
        Path file = folder.resolve("ink.jsonl");
        List<LabelledDrawing> drawings =
                List.of(new LabelledDrawing(3, new PreparedDigit(new GreyPicture(28, 28, pixels))));
        InkFile.write(file, drawings);
        assertEquals(
                "{\"label\":3,\"image\":\"/wAA" + "A".repeat(1044 - 4) + "Bw==\"}",
                Files.readAllLines(file).get(0));
        assertEquals(drawings, InkFile.read(file));
    }

    @Test
    void theIdsOfMyDigitsAreNoMistake() {
        assertEquals(DRAWINGS.subList(1, 2), read(utf8("{\"id\":\"x-1\",\"label\":0,\"strokes\":[[[1,2]]]}")));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertEquals(DRAWINGS, read(utf8(TEXT.stripTrailing())));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        String[][] mistakes = {
            {"[1]", "column 1: a drawing must be an object { … }"},
            {"{\"strokes\":[[[1,2]]]}", "column 21: the drawing has no field 'label'"},
            {"{\"label\":1}", "column 11: the drawing has no strokes"},
            {"{\"label\":1,\"strokes\":[]}", "column 24: the drawing has no strokes"},
            {"{\"label\":1,\"strokes\":[[]]}", "column 24: a stroke must have a point"},
            {"{\"label\":10,\"strokes\":[[[1,2]]]}", "column 10: label must be between 0 and 9, but is 10"},
            {"{\"label\":-1,\"strokes\":[[[1,2]]]}", "column 10: label must be between 0 and 9, but is -1"},
            {"{\"label\":\"1\",\"strokes\":[[[1,2]]]}", "column 10: label must be a whole number"},
            {"{\"label\":1.0,\"strokes\":[[[1,2]]]}", "column 10: label must be a whole number"},
            {"{\"label\":1,\"image\":7}", "column 20: image must be 784 bytes in Base64"},
            {"{\"label\":1,\"image\":\"/w==\"}", "column 20: image must be 784 bytes in Base64"},
            {"{\"label\":1,\"image\":\"?\"}", "column 20: image must be 784 bytes in Base64"},
            {"{\"label\":1,\"strokes\":7}", "column 22: strokes must be a list [ … ]"},
            {"{\"label\":1,\"strokes\":[7]}", "column 23: a stroke must be a list of points [ … ]"},
            {"{\"label\":1,\"strokes\":[[7]]}", "column 24: a point must be [x, y]"},
            {"{\"label\":1,\"strokes\":[[[7]]]}", "column 26: a point must be [x, y] with two numbers"},
            {"{\"label\":1,\"strokes\":[[[1,null]]]}", "column 27: a point must be [x, y] with two numbers"},
            {"{\"label\":1,\"strokes\":[[[1,2,3]]]}", "column 29: a point must be [x, y]"},
            {
                "{\"label\":1,\"strokes\":[[[1,1e999]]]}",
                "column 27: a coordinate must be between -1000000 and 1000000, but is 1e999"
            },
            {
                "{\"label\":1,\"pen\":3,\"strokes\":[[[1,2]]]}",
                "column 12: 'pen' is not a field that is known here; known are label, strokes, image, writer, id"
            },
            {"{\"label\":1,\"writer\":7,\"strokes\":[[[1,2]]]}", "column 21: writer must be a text"},
            {
                "{\"label\":1,\"writer\":\" \",\"strokes\":[[[1,2]]]}",
                "column 21: writer must have 1 to 100 characters on one line"
            },
            {"{\"label\":1,\"strokes\":[[[1,2]]]} {}", "column 33: the line goes on after its drawing's closing '}'"},
            {"{\"label\":1,\"label\":2}", "column 19 is not valid JSON: Duplicate field 'label'"},
            {"{\"label\":1,\"strokes\":[[[1,NaN]]]}", "column 30 is not valid JSON: Non-standard token 'NaN'"},
        };
        for (String[] mistake : mistakes) {
            String message = refusal(utf8(TEXT + mistake[0] + "\n"));
            String start = message.substring(0, Math.min(message.length(), 19 + mistake[1].length()));
            assertEquals("ink.jsonl, line 3, " + mistake[1], start);
        }
    }

    @Test
    void aFileCutAnywhereIsReadToItsLastWholeLineOrRefused() {
        byte[] packed = gzip(utf8(TEXT.repeat(20)));
        for (int length = 1; length < packed.length; length++) {
            refusal(Arrays.copyOf(packed, length));
        }
        refusal(Arrays.copyOf(utf8(TEXT), 50));
    }

    @Test
    void aLineThatIsTooLongIsRefusedBeforeItIsRead() {
        byte[] endless = new byte[2 << 20];
        Arrays.fill(endless, (byte) ' ');
        assertEquals("ink.jsonl, line 1 is longer than a drawing can be: at most 1024 kB are read", refusal(endless));
    }

    @Test
    void aSmallFileThatUnpacksWithoutEndIsRefused() {
        byte[] lines = new byte[(1 << 26) + 1];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (byte) (i % 1000 == 0 ? '\n' : ' ');
        }
        assertEquals("ink.jsonl is too long: at most 64 MB are read", refusal(gzip(lines)));
    }

    @Test
    void moreDrawingsThanAreReadAreRefused() {
        String line = "{\"label\":0,\"strokes\":[[[1,2]]]}\n";
        assertEquals(
                "ink.jsonl has more than 100000 drawings, which is as many as are read",
                refusal(gzip(utf8(line.repeat(InkFile.MOST_DRAWINGS + 1)))));
    }
}
