package digitlab.store;

import digitlab.ink.LabelledDrawing;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/*
 * JSON Lines, UTF-8, plain or in gzip: one drawing a line,
 *
 *   {"label": 8, "strokes": [[[x, y], …], …]}
 *
 * with x to the right and y downwards in any unit, and the points of a stroke in the order drawn. A digit that was a picture
 * has no strokes but an "image", the 28×28 bytes that the networks see, row after row, in Base64. A line may say who drew
 * it, "writer": "…", and My digits have an "id". Blank lines are passed over.
 */
/** Labelled drawings in a file of ink. */
public final class InkFile {
    /** Drawings in a file at most. */
    public static final int MOST_DRAWINGS = 100_000;

    private static final int LONGEST_LINE = 1 << 20;
    private static final long MOST_BYTES = 1L << 26;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_MAGIC = 0x8b1f;

    private InkFile() {}

    /**
     * The drawings of a file, whose first bytes tell whether it is in gzip.
     *
     * @throws FormatException naming the line, if a line is no drawing, or too much of it
     */
    public static List<LabelledDrawing> read(Path file) throws IOException {
        return drawings(readEntries(file));
    }

    /** The same with the ids that My digits have. */
    static List<InkLine.Entry> readEntries(Path file) throws IOException {
        try (InputStream stream = LocalDisk.open(file)) {
            return readEntries(stream, file.toString());
        }
    }

    private static List<LabelledDrawing> drawings(List<InkLine.Entry> entries) {
        return entries.stream().map(InkLine.Entry::drawing).toList();
    }

    /**
     * The same from a stream, which stays open.
     *
     * @param name for messages
     */
    public static List<LabelledDrawing> read(InputStream stream, String name) throws IOException {
        return drawings(readEntries(stream, name));
    }

    private static List<InkLine.Entry> readEntries(InputStream stream, String name) throws IOException {
        InputStream plain = new BufferedInputStream(stream, BUFFER_BYTES);
        try {
            if (isGzip(plain)) {
                plain = new BufferedInputStream(new GZIPInputStream(plain, BUFFER_BYTES), BUFFER_BYTES);
            }
            return entries(plain, name);
        } catch (ZipException | EOFException e) {
            throw new FormatException(name + " is damaged: what is in its gzip cannot be unpacked to the end");
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return magic == GZIP_MAGIC;
    }

    private static List<InkLine.Entry> entries(InputStream in, String name) throws IOException {
        List<InkLine.Entry> drawings = new ArrayList<>();
        long bytes = 0;
        int number = 1;
        for (Optional<byte[]> line = line(in, name, number); line.isPresent(); line = line(in, name, number)) {
            bytes += line.get().length + 1L;
            if (bytes > MOST_BYTES) {
                throw new FormatException("%s is too long: at most %d MB are read".formatted(name, MOST_BYTES >> 20));
            }
            if (!isBlank(line.get())) {
                if (drawings.size() == MOST_DRAWINGS) {
                    throw new FormatException("%s has more than %d drawings, which is as many as are read"
                            .formatted(name, MOST_DRAWINGS));
                }
                drawings.add(InkLine.read(line.get(), "%s, line %d".formatted(name, number)));
            }
            number++;
        }
        return List.copyOf(drawings);
    }

    /** The next line without its end, or nothing after the last. */
    private static Optional<byte[]> line(InputStream in, String name, int number) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.size() == LONGEST_LINE) {
                throw new FormatException("%s, line %d is longer than a drawing can be: at most %d kB are read"
                        .formatted(name, number, LONGEST_LINE >> 10));
            }
            line.write(next);
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Writes a file wholly or not at all, new or over an old one; in gzip if its name ends in ".gz". */
    public static void write(Path file, List<LabelledDrawing> drawings) throws IOException {
        boolean isGzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        new LocalDisk().replace(file, out -> {
            if (isGzip) {
                var packed = new GZIPOutputStream(out, BUFFER_BYTES);
                write(packed, drawings);
                packed.finish();
            } else {
                write(out, drawings);
            }
        });
    }

    private static void write(OutputStream out, List<LabelledDrawing> drawings) throws IOException {
        for (LabelledDrawing drawing : drawings) {
            out.write(InkLine.text("", drawing).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
