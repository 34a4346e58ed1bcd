package digitlab.engine.dl4j;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Native arrays for batches, written to again and again; owns them. */
final class BatchArrays implements AutoCloseable {
    /** Sizes kept ready: a full and a last batch, in training and in evaluation. */
    private static final int KEPT = 4;

    /** What the network reads. */
    record Batch(INDArray inputs, INDArray targets) {
        void close() {
            inputs.close();
            targets.close();
        }
    }

    private static final float[] GREY = new float[256];

    static {
        for (int pixel = 0; pixel < GREY.length; pixel++) {
            GREY[pixel] = pixel / 255f;
        }
    }

    private final int inputs;
    private final int classes;
    private final Map<Integer, Batch> batches = new LinkedHashMap<>(8, 0.75f, true);
    private float[] row;

    BatchArrays(int inputs, int classes) {
        this.inputs = inputs;
        this.classes = classes;
        this.row = new float[inputs];
    }

    /** Images with their labels, one hot. */
    Batch of(ImageBatch images, int from, int to) {
        if (inputs != LabelledImages.PIXELS) {
            throw new IllegalArgumentException("the network must have %d inputs to read an image, but has %d"
                    .formatted(LabelledImages.PIXELS, inputs));
        }
        Batch batch = ofSize(to - from);
        FloatBuffer x = floats(batch.inputs());
        byte[] pixels = images.images().pixels();
        for (int b = from; b < to; b++) {
            int start = images.index(b) * LabelledImages.PIXELS;
            for (int i = 0; i < row.length; i++) {
                row[i] = GREY[pixels[start + i] & 0xff];
            }
            x.put(row);
        }
        FloatBuffer y = floats(batch.targets());
        for (int b = from; b < to; b++) {
            int label = images.label(b);
            for (int c = 0; c < classes; c++) {
                y.put(c == label ? 1 : 0);
            }
        }
        return batch;
    }

    /** Numbers x (B×I) with their classes, one hot. */
    Batch of(float[] x, int[] labels) {
        Batch batch = ofSize(labels.length);
        floats(batch.inputs()).put(x);
        FloatBuffer y = floats(batch.targets());
        for (int label : labels) {
            for (int c = 0; c < classes; c++) {
                y.put(c == label ? 1 : 0);
            }
        }
        return batch;
    }

    private Batch ofSize(int size) {
        Batch known = batches.get(size);
        if (known != null) {
            return known;
        }
        if (batches.size() == KEPT) {
            var eldest = batches.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
        var batch = new Batch(
                Nd4j.createUninitialized(DataType.FLOAT, size, inputs),
                Nd4j.createUninitialized(DataType.FLOAT, size, classes));
        batches.put(size, batch);
        return batch;
    }

    private static FloatBuffer floats(INDArray array) {
        return array.data().asNioFloat();
    }

    @Override
    public void close() {
        batches.values().forEach(Batch::close);
        batches.clear();
    }
}
