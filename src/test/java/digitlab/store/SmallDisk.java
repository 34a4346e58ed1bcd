package digitlab.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** What was written stays written, and the write that finds no more room fails after a part of it. */
final class SmallDisk implements Disk {
    private final Disk real = new LocalDisk();
    private int room;

    SmallDisk(int room) {
        this.room = room;
    }

    @Override
    public void replace(Path file, Content content) throws IOException {
        real.replace(
                file,
                out -> content.writeTo(new FilterOutputStream(out) {
                    @Override
                    public void write(int b) throws IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        writeWhatFits(out, bytes, offset, length);
                    }
                }));
    }

    private void writeWhatFits(OutputStream stream, byte[] bytes, int offset, int length) throws IOException {
        int fits = Math.min(room, length);
        stream.write(bytes, offset, fits);
        room -= fits;
        if (fits < length) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        int fits = Math.min(room, bytes.length);
        real.append(file, Arrays.copyOf(bytes, fits));
        room -= fits;
        if (fits < bytes.length) {
            throw new IOException("No space left on device");
        }
    }
}
