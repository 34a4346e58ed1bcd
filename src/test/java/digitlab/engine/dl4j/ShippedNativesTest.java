package digitlab.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.X86Options;
import org.tukaani.xz.XZOutputStream;

/** Unpacking native code, on small files. */
final class ShippedNativesTest {
    @TempDir
    Path folder;

    /** As {@code installers/common/PackNatives.java} writes it, whose zip is stored. */
    private Path packed(String... names) throws IOException {
        Path file = folder.resolve("natives-1-linux.zip.xz");
        FilterOptions[] filters = {new X86Options(), new LZMA2Options(1)};
        try (var zip = new ZipOutputStream(new XZOutputStream(Files.newOutputStream(file), filters))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<String> cached() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.map(path -> folder.resolve("cache").relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileIsUnpackedOnceBelowTheNameOfThePackage() throws IOException {
        Path packed = packed("libone.so.1", "libtwo.so");
        Path unpacked = ShippedNatives.unpacked(packed, folder.resolve("cache"));
        assertEquals(
                List.of("", "natives-1-linux", "natives-1-linux/libone.so.1", "natives-1-linux/libtwo.so"), cached());
        assertArrayEquals(
                "libtwo.so".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(unpacked.resolve("libtwo.so")));
        Files.delete(packed);
        assertEquals(unpacked, ShippedNatives.unpacked(packed, folder.resolve("cache")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".so.0", ".0.dylib", ".dll"})
    void openBlasHasTheNameThatNd4jAsksForWithoutASecondCopy(String ending) throws IOException {
        Path unpacked = ShippedNatives.unpacked(packed("libopenblas" + ending), folder.resolve("cache"));
        assertTrue(Files.isSameFile(
                unpacked.resolve("libopenblas" + ending), unpacked.resolve("libopenblas_nolapack" + ending)));
    }

    @Test
    void aNameThatLeadsElsewhereIsRefusedAndNothingIsLeft() throws IOException {
        Path packed = packed("libone.so", "../two.so");
        assertThrows(ZipException.class, () -> ShippedNatives.unpacked(packed, folder.resolve("cache")));
        assertEquals(List.of(""), cached());
    }

    @Test
    void aTruncatedPackageLeavesNothing() throws IOException {
        Path packed = packed("libone.so", "libtwo.so");
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(IOException.class, () -> ShippedNatives.unpacked(packed, folder.resolve("cache")));
        assertEquals(List.of(""), cached());
    }

    @Test
    void aMissingPackageIsNamed() {
        Path missing = folder.resolve("gone.zip.xz");
        var refusal = assertThrows(
                NoSuchFileException.class, () -> ShippedNatives.unpacked(missing, folder.resolve("cache")));
        assertEquals(missing.toString(), refusal.getFile());
    }
}
