package digitlab.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class IdxFileTest {
    private static final byte[] CONTENT = "twelve bytes".getBytes(StandardCharsets.US_ASCII);

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String readAll(byte[] file) throws IOException {
        return new IdxFile("file", () -> new ByteArrayInputStream(file)).read(in -> {
            in.readBytes(CONTENT.length);
            assertTrue(in.isAtEnd());
            return in.sha256();
        });
    }

    private static String refusal(IdxFile.Opener opener) {
        var file = new IdxFile("file", opener);
        return String.valueOf(assertThrows(
                        UnreadableDataException.class,
                        () -> file.read(in -> {
                            in.readBytes(CONTENT.length);
                            return in.isAtEnd();
                        }))
                .getMessage());
    }

    /** The checksum that sha256sum prints. */
    @Test
    void theChecksumIsThatOfTheUncompressedBytes() throws IOException {
        String expected = "d4ce2c527afe674c7a086bd74e256019e3d5dcdb31eeb6eaadef5ada8c4383b9";
        assertEquals(expected, readAll(CONTENT));
        assertEquals(expected, readAll(gzip(CONTENT)));
    }

    @Test
    void numbersAreUnsignedAndMostSignificantByteFirst() throws IOException {
        byte[] bytes = {(byte) 0xff, 0, 0, 1};
        assertEquals(
                0xff000001L,
                new IdxFile("file", () -> new ByteArrayInputStream(bytes)).read(IdxStream::readUnsignedInt));
    }

    @Test
    void anEmptyFileEndsTooEarly() {
        assertEquals(
                "file ends too early: it is incomplete, get it again",
                refusal(() -> new ByteArrayInputStream(new byte[0])));
    }

    @Test
    void aCompressedFileThatWasCutAnywhereEndsTooEarly() throws IOException {
        byte[] whole = gzip(CONTENT);
        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertEquals(
                    "file ends too early: it is incomplete, get it again",
                    refusal(() -> new ByteArrayInputStream(cut)),
                    "cut to " + length);
        }
    }

    @Test
    void aCompressedFileWithAWrongChecksumIsDamaged() throws IOException {
        byte[] damaged = gzip(CONTENT);
        damaged[damaged.length - 5] ^= 1;
        assertEquals(
                "file is damaged, its gzip data cannot be unpacked: get it again",
                refusal(() -> new ByteArrayInputStream(damaged)));
    }

    @Test
    void whatMayNotBeReadIsNamed() {
        assertEquals("file may not be read: ask its owner for permission", refusal(() -> {
            throw new AccessDeniedException("file");
        }));
    }

    @Test
    void anyOtherFaultIsPassedOnWithItsReason() {
        assertEquals(
                "file cannot be read: the disk is gone",
                refusal(() -> new FilterInputStream(new ByteArrayInputStream(CONTENT)) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        throw new IOException("the disk is gone");
                    }
                }));
    }

    @Test
    void theFileIsClosedWhateverHappens() {
        boolean[] closed = {false};
        assertThrows(UnreadableDataException.class, () -> new IdxFile("file", () -> new ByteArrayInputStream(CONTENT) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                })
                .read(in -> in.readBytes(1000)));
        assertTrue(closed[0]);
    }
}
