package digitlab.mnist;

import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a file of images and the file of their labels, raw or compressed with gzip.
 * <pre>
 *   images: 2051, N, 28, 28, then N·784 pixels        labels: 2049, N, then N labels 0 … 9
 * </pre>
 * <p>Header numbers are 32-bit, most significant byte first; pixels and labels are unsigned bytes. Nothing is believed:
 * a file that holds less or more than its header promises is refused, and never more memory is set aside than half of what
 * the program has; where there are labels, only after as many of them have really been read.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The IDX file format, at the end of the page</a>
 */
public final class IdxReader {
    /** Begins a file of unsigned bytes in three dimensions. */
    static final int IMAGES_MAGIC = 2051;

    /** Begins a file of unsigned bytes in one dimension. */
    static final int LABELS_MAGIC = 2049;

    /** More than any published set of digits has in one file; 392 MB of pixels. */
    static final int MAX_IMAGES = 500_000;

    private final long memoryBytes;

    /** A reader that may use half of the memory that the program has at most. */
    public IdxReader() {
        this(Runtime.getRuntime().maxMemory());
    }

    IdxReader(long memoryBytes) {
        this.memoryBytes = memoryBytes;
    }

    /** Reads both files. */
    public LoadedImages read(Path images, Path labels) throws UnreadableDataException {
        return read(IdxFile.at(images), IdxFile.at(labels));
    }

    /** Reads a file of images whose labels are not known; all are given as 0. */
    public LabelledImages readUnlabelled(Path images) throws UnreadableDataException {
        IdxFile file = IdxFile.at(images);
        Content content = file.read(in -> {
            expectMagic(file.name(), in, IMAGES_MAGIC, "images", LABELS_MAGIC, "labels");
            long count = in.readUnsignedInt();
            if (count < 1 || count > MAX_IMAGES) {
                throw new UnreadableDataException("%s promises %d images, but 1 to %d can be read: use another file"
                        .formatted(file.name(), count, MAX_IMAGES));
            }
            return readPixels(file.name(), in, count);
        });
        return new LabelledImages(content.bytes, new byte[content.bytes.length / LabelledImages.PIXELS]);
    }

    LoadedImages read(IdxFile images, IdxFile labels) throws UnreadableDataException {
        Content labelContent = labels.read(in -> readLabels(labels.name(), in));
        Content imageContent =
                images.read(in -> readImages(images.name(), in, labels.name(), labelContent.bytes.length));
        return new LoadedImages(
                new LabelledImages(imageContent.bytes, labelContent.bytes), imageContent.sha256, labelContent.sha256);
    }

    private static Content readLabels(String name, IdxStream in) throws IOException {
        expectMagic(name, in, LABELS_MAGIC, "labels", IMAGES_MAGIC, "images");
        long count = in.readUnsignedInt();
        if (count < 1 || count > MAX_IMAGES) {
            throw new UnreadableDataException("%s promises %d labels, but 1 to %d can be read: use another file"
                    .formatted(name, count, MAX_IMAGES));
        }
        byte[] labels = in.readBytes((int) count);
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xff;
            if (label >= LabelledImages.CLASSES) {
                throw new UnreadableDataException(
                        "%s has the label %d at position %d, but labels must be 0 to %d: use a set with ten classes"
                                .formatted(name, label, i, LabelledImages.CLASSES - 1));
            }
        }
        return finish(name, in, labels, count + " labels");
    }

    private Content readImages(String name, IdxStream in, String labelsName, int labels) throws IOException {
        expectMagic(name, in, IMAGES_MAGIC, "images", LABELS_MAGIC, "labels");
        long count = in.readUnsignedInt();
        if (count != labels) {
            throw new UnreadableDataException(
                    "%s holds %d images, but %s holds %d labels: give two files that belong together"
                            .formatted(name, count, labelsName, labels));
        }
        return readPixels(name, in, count);
    }

    private Content readPixels(String name, IdxStream in, long count) throws IOException {
        long rows = in.readUnsignedInt();
        long columns = in.readUnsignedInt();
        if (rows != LabelledImages.SIDE || columns != LabelledImages.SIDE) {
            throw new UnreadableDataException("%s has images of %d×%d pixels, but they must be 28×28: use another file"
                    .formatted(name, rows, columns));
        }
        long needed = count * LabelledImages.PIXELS;
        if (needed > memoryBytes / 2) {
            throw new UnreadableDataException(
                    "%s needs %d MB of memory, but of the program's %d MB at most half may hold images: start it with a larger -Xmx"
                            .formatted(name, needed >> 20, memoryBytes >> 20));
        }
        return finish(name, in, in.readBytes((int) needed), count + " images");
    }

    private static void expectMagic(String name, IdxStream in, int wanted, String what, int other, String otherWhat)
            throws IOException {
        long magic = in.readUnsignedInt();
        if (magic == other) {
            throw new UnreadableDataException("%s holds %s, but %s are needed here: have the two files been swapped?"
                    .formatted(name, otherWhat, what));
        }
        if (magic != wanted) {
            throw new UnreadableDataException(
                    "%s is not an IDX file of %s: it begins with 0x%08x instead of 0x%08x; use another file"
                            .formatted(name, what, magic, wanted));
        }
    }

    private static Content finish(String name, IdxStream in, byte[] bytes, String promised) throws IOException {
        if (!in.isAtEnd()) {
            throw new UnreadableDataException(
                    "%s goes on after the %s that its header promises: it is damaged, get it again"
                            .formatted(name, promised));
        }
        return new Content(bytes, in.sha256());
    }

    /** What follows a file's header, and the checksum of the whole file. */
    private static final class Content {
        private final byte[] bytes;
        private final String sha256;

        Content(byte[] bytes, String sha256) {
            this.bytes = bytes;
            this.sha256 = sha256;
        }
    }
}
