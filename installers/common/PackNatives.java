import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.X86Options;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.XZOutputStream;

/**
 * Packs the native code inside jars into one file, a zip without compression of its own inside xz: about a third of what the
 * jars take. {@code digitlab.engine.dl4j.ShippedNatives} unpacks it.
 *
 * <pre>java -cp target/lib/xz-VERSION.jar installers/common/PackNatives.java OUT.zip.xz JAR…</pre>
 */
final class PackNatives {
    public static void main(String[] arguments) throws IOException {
        List<String> jars = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        Collections.sort(jars);
        Path out = Path.of(arguments[0]);
        // Instructions of x86 name their targets relative to themselves; made absolute, they repeat. Elsewhere it does no harm.
        FilterOptions[] filters = {new X86Options(), new LZMA2Options(6)};
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out));
                ZipOutputStream zip = new ZipOutputStream(new XZOutputStream(file, filters))) {
            for (String jar : jars) {
                copy(jar, zip);
            }
        }
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
