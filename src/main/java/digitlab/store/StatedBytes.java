package digitlab.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it has more bytes than were stated. */
final class StatedBytes extends FilterInputStream {
    private long left;

    StatedBytes(InputStream in, long stated) {
        super(in);
        this.left = stated;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new FormatException("an entry unpacks to more than it states; do not trust it");
        }
    }
}
