package digitlab.mnist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** The uncompressed bytes of one IDX file, hashed as they are read. A file is unpacked if it begins as gzip does. */
final class IdxStream {
    /** Bytes that are unpacked and then hashed while they are still in the processor's cache. */
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest;

    IdxStream(InputStream in) throws IOException {
        this.in = unpacked(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        var start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(start, CHUNK) : start;
    }

    /** The next four bytes as an unsigned number, most significant byte first. */
    long readUnsignedInt() throws IOException {
        byte[] bytes = readBytes(Integer.BYTES);
        long value = 0;
        for (byte part : bytes) {
            value = (value << Byte.SIZE) | (part & 0xff);
        }
        return value;
    }

    /** The next bytes, unpacked straight into an array of just that size. */
    byte[] readBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            int read = in.read(bytes, done, Math.min(CHUNK, count - done));
            if (read < 0) {
                throw new EOFException();
            }
            digest.update(bytes, done, read);
            done += read;
        }
        return bytes;
    }

    /** Whether all bytes have been read; for a compressed file, its checksum is compared as well. */
    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    /** SHA-256 of what has been read so far, in lower-case hex; called once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
