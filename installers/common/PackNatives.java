import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.X86Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Packs the native code inside jars into one file, a zip without compression of its own in streams of xz: about a third of what the
 * jars take. {@code digitlab.engine.dl4j.ShippedNatives} unpacks it.
 *
 * <pre>java -cp target/lib/xz-VERSION.jar installers/common/PackNatives.java OUT.zip.xz JAR…</pre>
 */
final class PackNatives {
    /** A reader takes streams of xz that follow each other as one; each is packed by a processor of its own. */
    private static final int PART = 64 << 20;

    public static void main(String[] arguments) throws IOException {
        List<String> jars = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        Collections.sort(jars);
        Path out = Path.of(arguments[0]);
        Path unpacked = Files.createTempFile("natives", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unpacked)))) {
                for (String jar : jars) {
                    copy(jar, zip);
                }
            }
            int parts = Math.toIntExact((Files.size(unpacked) + PART - 1) / PART);
            List<byte[]> packed =
                    IntStream.range(0, parts).parallel().mapToObj(part -> packed(unpacked, part)).toList();
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
                for (byte[] part : packed) {
                    file.write(part);
                }
            }
        } finally {
            Files.delete(unpacked);
        }
    }

    private static byte[] packed(Path file, int part) {
        // Instructions of x86 name their targets relative to themselves; made absolute, they repeat. Elsewhere it does no harm.
        FilterOptions[] filters = {new X86Options(), new LZMA2Options()};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file);
                OutputStream xz = new XZOutputStream(bytes, filters)) {
            in.skipNBytes((long) part * PART);
            xz.write(in.readNBytes(PART));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void copy(String jar, ZipOutputStream zip) throws IOException {
        try (ZipFile file = new ZipFile(jar)) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!name.matches(".*\\.(dll|dylib|so(\\.\\d+)*)")) {
                    continue;
                }
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry stored = new ZipEntry(name);
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(bytes.length);
                stored.setCompressedSize(bytes.length);
                stored.setCrc(sum.getValue());
                stored.setTime(0);
                zip.putNextEntry(stored);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
    }
}
