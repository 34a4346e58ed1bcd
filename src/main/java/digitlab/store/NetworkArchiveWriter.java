package digitlab.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip file. The same entries give the same bytes: no entry has a time. */
final class NetworkArchiveWriter implements Closeable {
    /** The earliest time that a zip entry can state, which is what tools write for none. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param out not closed */
    NetworkArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** A text, packed. */
    void text(String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /**
     * Numbers, unpacked, since weights shrink by hardly a tenth.
     *
     * @param bytes how many the content has
     * @param content asked twice: for its checksum, and for itself
     */
    void numbers(String name, long bytes, Disk.Content content) throws IOException {
        var checksum = new CRC32();
        content.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** Writes the directory. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
