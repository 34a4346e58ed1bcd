package digitlab.store;

import digitlab.core.data.LabelledImages;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes images and labels as MNIST's files are, for other programs.
 * <pre>
 *   images: 2051, N, 28, 28, then N·784 pixels        labels: 2049, N, then N labels 0 … 9
 * </pre>
 * <p>Header numbers are 32-bit, most significant byte first; pixels and labels are unsigned bytes.
 */
public final class IdxExport {
    private static final int IMAGES_MAGIC = 2051;
    private static final int LABELS_MAGIC = 2049;

    private IdxExport() {}

    /** Writes two files, each wholly or not at all; in gzip where a name ends in ".gz". */
    public static void write(LabelledImages images, Path imageFile, Path labelFile) throws IOException {
        write(imageFile, out -> {
            out.writeInt(IMAGES_MAGIC);
            out.writeInt(images.count());
            out.writeInt(LabelledImages.SIDE);
            out.writeInt(LabelledImages.SIDE);
            out.write(images.pixels());
        });
        write(labelFile, out -> {
            out.writeInt(LABELS_MAGIC);
            out.writeInt(images.count());
            out.write(images.labels());
        });
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        boolean isGzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        new LocalDisk().replace(file, out -> {
            if (isGzip) {
                var packed = new GZIPOutputStream(out);
                var data = new DataOutputStream(packed);
                content.writeTo(data);
                data.flush();
                packed.finish();
            } else {
                var data = new DataOutputStream(out);
                content.writeTo(data);
                data.flush();
            }
        });
    }
}
