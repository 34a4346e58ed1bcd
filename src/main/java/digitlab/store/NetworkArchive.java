package digitlab.store;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file that someone else may have made, read with bounds on everything. Nothing is unpacked to disk, so names lead
 * nowhere; strange ones are refused all the same, as the mark of a file that is not what it pretends to be.
 */
final class NetworkArchive implements Closeable {
    /** Largest file that is looked into. */
    private static final long MOST_BYTES = 1L << 30;

    /** Deeplearning4j writes up to five entries, Digit Lab six. */
    private static final int MOST_ENTRIES = 32;

    private static final long MOST_DIRECTORY_BYTES = 1 << 14;

    /** Largest entry whose packing is not looked at. */
    private static final long PACKED_AS_IT_LIKES = 1 << 20;

    /** Weights are packed to some nine tenths of their size, double ones of few digits to less than half. */
    private static final long LARGEST_RATIO = 100;

    private static final int END_RECORD_BYTES = 22;
    private static final int END_RECORD_MARK = 0x06054b50;
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    /** What is made of an entry. */
    interface Content<T> {
        T from(DataInputStream in) throws IOException;
    }

    private NetworkArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file and looks at its directory.
     *
     * @throws FormatException if it is no zip file of the kind that is expected
     * @throws IOException if it cannot be read
     */
    @SuppressWarnings("MustBeClosedChecker") // closed by close, or here if there is nothing to return
    static NetworkArchive open(Path file) throws IOException {
        checkEndRecord(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) { // the latter for names that are no text
            throw new FormatException("it is damaged or no zip file (" + e.getMessage() + ")");
        }
        try {
            var archive = new NetworkArchive(zip);
            zip.stream().forEach(archive::enter);
            return archive;
        } catch (FormatException e) {
            zip.close();
            throw e;
        }
    }

    /** The directory is read into memory as a whole, so its size is looked at first. It is stated in the last 22 bytes. */
    private static void checkEndRecord(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new FormatException("it is a folder or device; choose a file");
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new FormatException(
                    "it has %d MiB, but no network has more than %d".formatted(size >> 20, MOST_BYTES >> 20));
        }
        byte[] bytes = new byte[END_RECORD_BYTES];
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            access.seek(Math.max(0, size - END_RECORD_BYTES));
            access.readFully(bytes);
        } catch (EOFException e) {
            throw new FormatException("it is too short for a zip file");
        }
        ByteBuffer record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (record.getInt(0) != END_RECORD_MARK) {
            throw new FormatException("it is damaged or no zip file (it does not end like one)");
        }
        int count = record.getShort(10) & 0xffff;
        if (count > MOST_ENTRIES || Integer.toUnsignedLong(record.getInt(12)) > MOST_DIRECTORY_BYTES) {
            throw new FormatException("it has %d entries, but a network file has only a few".formatted(count));
        }
    }

    private void enter(ZipEntry entry) {
        String name = entry.getName();
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new FormatException("it has an entry with a name that no network file has (%s); do not trust it"
                    .formatted(shown(name)));
        }
        if (entries.put(name, entry) != null) {
            throw new FormatException("it has two entries called %s; do not trust it".formatted(name));
        }
    }

    /** A name that may contain anything, made fit for a message. */
    private static String shown(String name) {
        String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** All bytes of an entry that must be there. */
    byte[] bytes(String name, int limit) throws IOException {
        return read(name, limit, InputStream::readAllBytes);
    }

    /**
     * What is made of an entry that must be there, once its checksum has been found right.
     *
     * @param limit on its bytes
     */
    <T> T read(String name, long limit, Content<T> content) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new FormatException("it has no %s, as a network of Deeplearning4j has".formatted(name));
        }
        checkSize(entry, limit);
        var checksum = new CRC32();
        try (var in = new DataInputStream(new BufferedInputStream(new CheckedInputStream(bounded(entry), checksum)))) {
            T made = content.from(in);
            if (in.read() >= 0) {
                throw new FormatException("its %s goes on after its end".formatted(name));
            }
            if (checksum.getValue() != entry.getCrc()) {
                throw new FormatException("its %s is damaged (wrong checksum)".formatted(name));
            }
            return made;
        } catch (ZipException e) {
            throw new FormatException("its %s is damaged (%s)".formatted(name, e.getMessage()));
        } catch (EOFException e) {
            throw new FormatException("its %s ends too early".formatted(name));
        }
    }

    private static void checkSize(ZipEntry entry, long limit) {
        if (entry.getSize() > limit) {
            throw new FormatException("its %s has %d bytes where %d are the most that can be"
                    .formatted(entry.getName(), entry.getSize(), limit));
        }
        if (entry.getSize() > PACKED_AS_IT_LIKES && entry.getSize() / LARGEST_RATIO > entry.getCompressedSize()) {
            throw new FormatException("its %s unpacks to %d times its size, which weights never do; do not trust it"
                    .formatted(entry.getName(), entry.getSize() / Math.max(1, entry.getCompressedSize())));
        }
    }

    /** An entry's bytes, and not one more than its directory states, whatever its packed data go on to. */
    private InputStream bounded(ZipEntry entry) throws IOException {
        return new StatedBytes(zip.getInputStream(entry), entry.getSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
