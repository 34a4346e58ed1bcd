package digitlab.mnist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Where the bytes of an IDX file come from.
 *
 * @param name what messages call it
 * @param bytes opens it, compressed or not
 */
record IdxFile(String name, Opener bytes) {
    /** Opens a file at its beginning. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** What is made of a file's content. */
    interface Content<T> {
        T read(IdxStream stream) throws IOException;
    }

    /** A file on disk. */
    static IdxFile at(Path path) {
        return new IdxFile(path.toString(), () -> {
            if (Files.isDirectory(path)) {
                throw new UnreadableDataException(path + " is a folder: give the name of a file in it");
            }
            return Files.newInputStream(path);
        });
    }

    /** Opens and reads the file; every fault becomes a sentence about it. */
    <T> T read(Content<T> content) throws UnreadableDataException {
        try (InputStream in = bytes.open()) {
            return content.read(new IdxStream(in));
        } catch (UnreadableDataException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnreadableDataException(name + " does not exist: check the name and the folder", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableDataException(name + " may not be read: ask its owner for permission", e);
        } catch (EOFException e) {
            throw new UnreadableDataException(name + " ends too early: it is incomplete, get it again", e);
        } catch (ZipException e) {
            throw new UnreadableDataException(name + " is damaged, its gzip data cannot be unpacked: get it again", e);
        } catch (IOException e) {
            throw new UnreadableDataException(name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
