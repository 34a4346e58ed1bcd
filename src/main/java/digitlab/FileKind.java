package digitlab;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a file seems to be by its first bytes, packed with gzip or not. */
enum FileKind {
    /** Begins with two zero bytes. */
    IDX,
    /** Begins with a line that is an object in JSON. */
    INK,
    /** Such as a picture, or nothing that can be read. */
    OTHER;

    private static final int GZIP_MAGIC = 0x8b1f;
    private static final int LOOKED_AT = 512;

    static FileKind of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return OTHER;
        }
        try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
            in.mark(2);
            int magic = in.read() | in.read() << 8;
            in.reset();
            if (magic != GZIP_MAGIC) {
                return of(in.readNBytes(LOOKED_AT));
            }
            FileKind packed = of(new GZIPInputStream(in).readNBytes(LOOKED_AT));
            // No picture is packed with gzip: so the reader of IDX files says what is wrong with it.
            return packed == OTHER ? IDX : packed;
        } catch (ZipException | EOFException e) {
            return IDX; // as above
        }
    }

    private static FileKind of(byte[] beginning) {
        if (beginning.length > 1 && beginning[0] == 0 && beginning[1] == 0) {
            return IDX;
        }
        int i = 0;
        while (i < beginning.length && Character.isWhitespace(beginning[i])) {
            i++;
        }
        return i < beginning.length && beginning[i] == '{' ? INK : OTHER;
    }
}
