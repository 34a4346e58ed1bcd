package digitlab.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The writing that the store does. Each call has reached the disk when it returns, or has changed nothing. */
interface Disk {
    /** What a file is to hold. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file, new or over an old one. Readers see the old file or the whole new one. */
    void replace(Path file, Content content) throws IOException;

    /** Adds to the end of a file, which is created if need be. A killed process may leave a part of the addition. */
    void append(Path file, byte[] bytes) throws IOException;
}
