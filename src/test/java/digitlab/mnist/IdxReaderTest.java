package digitlab.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.data.LabelledImages;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
    @TempDir
    Path folder;

    private final IdxReader reader = new IdxReader();
    private Path images = Path.of("");
    private Path labels = Path.of("");

    @BeforeEach
    void twoImagesAndTheirLabels() throws IOException {
        images = write("images", idx(new int[] {2051, 2, 28, 28}, pixels(2)));
        labels = write("labels", idx(new int[] {2049, 2}, new byte[] {3, 9}));
    }

    private static byte[] pixels(int count) {
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        Arrays.fill(pixels, (byte) 200);
        return pixels;
    }

    private static byte[] idx(int[] header, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int number : header) {
            out.writeInt(number);
        }
        out.write(body);
        return bytes.toByteArray();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String refusal(Path imageFile, Path labelFile) {
        var e = assertThrows(UnreadableDataException.class, () -> reader.read(imageFile, labelFile));
        return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }

    @Test
    void rawFilesAreRead() throws IOException {
        LabelledImages read = reader.read(images, labels).images();
        assertEquals(2, read.count());
        assertEquals(9, read.label(1));
        assertEquals(200, read.pixel(1, 783));
    }

    @Test
    void gzipIsToldByItsFirstBytesWhateverTheName() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(Files.readAllBytes(images));
        }
        Path packed = write("packed", bytes.toByteArray());
        assertEquals(
                reader.read(images, labels).imagesSha256(),
                reader.read(packed, labels).imagesSha256());
    }

    @Test
    void imagesWithoutLabelsAreRead() throws IOException {
        LabelledImages read = reader.readUnlabelled(images);
        assertEquals(2, read.count());
        assertEquals(200, read.pixel(1, 783));
        assertEquals(
                "labels holds labels, but images are needed here: have the two files been swapped?",
                unlabelledRefusal(labels));
        assertEquals(
                "none promises 0 images, but 1 to 500000 can be read: use another file",
                unlabelledRefusal(write("none", idx(new int[] {2051, 0, 28, 28}, new byte[0]))));
        assertEquals(
                "cut ends too early: it is incomplete, get it again",
                unlabelledRefusal(write("cut", idx(new int[] {2051, 2, 28, 28}, pixels(1)))));
    }

    private String unlabelledRefusal(Path file) {
        var e = assertThrows(UnreadableDataException.class, () -> reader.readUnlabelled(file));
        return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }

    @Test
    void aMissingFileIsNamed() {
        assertEquals("none does not exist: check the name and the folder", refusal(folder.resolve("none"), labels));
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals(
                folder + " is a folder: give the name of a file in it",
                assertThrows(UnreadableDataException.class, () -> reader.read(folder, labels))
                        .getMessage());
    }

    @Test
    void swappedFilesAreNoticed() {
        assertEquals(
                "images holds images, but labels are needed here: have the two files been swapped?",
                refusal(labels, images));
    }

    @Test
    void anotherKindOfFileIsToldByItsBeginning() throws IOException {
        Path png = write("digit.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0});
        assertEquals(
                "digit.png is not an IDX file of images: it begins with 0x89504e47 instead of 0x00000803; use another file",
                refusal(png, labels));
    }

    @Test
    void moreImagesThanLabelsAreRefused() throws IOException {
        Path three = write("three", idx(new int[] {2051, 3, 28, 28}, pixels(3)));
        assertEquals(
                "three holds 3 images, but labels holds 2 labels: give two files that belong together",
                refusal(three, labels));
    }

    @Test
    void otherSizesThan28By28AreRefused() throws IOException {
        Path large = write("large", idx(new int[] {2051, 2, 32, 32}, new byte[2 * 1024]));
        assertEquals(
                "large has images of 32×32 pixels, but they must be 28×28: use another file", refusal(large, labels));
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() throws IOException {
        Path cut = write("cut", Arrays.copyOf(Files.readAllBytes(images), 1000));
        assertEquals("cut ends too early: it is incomplete, get it again", refusal(cut, labels));
    }

    @Test
    void bytesAfterTheLastImageAreRefused() throws IOException {
        Path more = write("more", Arrays.copyOf(Files.readAllBytes(images), 16 + 2 * 784 + 1));
        assertEquals(
                "more goes on after the 2 images that its header promises: it is damaged, get it again",
                refusal(more, labels));
    }

    @Test
    void aLabelAboveNineIsRefused() throws IOException {
        Path wrong = write("wrong", idx(new int[] {2049, 2}, new byte[] {3, 10}));
        assertEquals(
                "wrong has the label 10 at position 1, but labels must be 0 to 9: use a set with ten classes",
                refusal(images, wrong));
    }

    @Test
    void anAbsurdCountIsRefusedBeforeMemoryIsSetAside() throws IOException {
        Path absurd = write("absurd", idx(new int[] {2049, Integer.MAX_VALUE}, new byte[0]));
        assertEquals(
                "absurd promises 2147483647 labels, but 1 to 500000 can be read: use another file",
                refusal(images, absurd));
    }

    @Test
    void imagesThatDoNotFitIntoMemoryAreRefused() {
        var small = new IdxReader(3000);
        var e = assertThrows(UnreadableDataException.class, () -> small.read(images, labels));
        assertEquals(
                folder.resolve("images")
                        + " needs 0 MB of memory, but of the program's 0 MB at most half may hold images: start it with a"
                        + " larger -Xmx",
                e.getMessage());
    }

    @Test
    void damagedGzipIsNamed() throws IOException {
        Path damaged = write("damaged.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 55, 66, 77, 88, 99});
        assertEquals("damaged.gz is damaged, its gzip data cannot be unpacked: get it again", refusal(damaged, labels));
    }
}
