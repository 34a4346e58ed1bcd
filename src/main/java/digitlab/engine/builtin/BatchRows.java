package digitlab.engine.builtin;

import digitlab.core.data.LabelledImages;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/*
 * 81 % of MNIST's pixels are 0, half of a ReLU layer's activations are, and with dropout three quarters. So each row is
 * kept as a list of its non-zero numbers too, and sums go over the lists where that is less work.
 *
 * 1. Pixels are read eight at a time: most groups of eight are blank, and one comparison skips them.
 * 2. Appending is free of branches, since none could be predicted: each number is written to the end of the list, and the
 *    end moves on by one if the number was not 0. NaN is not 0; no list hides one.
 * 3. A list also notes where each section of 48 columns (a multiple of eight, and of three) begins, so that
 *    whoever owns some columns finds their part of every list.
 */
/**
 * B rows of N numbers: the images of a batch, the activations of a layer, or its deltas. Each row is there in full and as a
 * list of what is not 0. A row belongs to the thread that works on its image; all read them once they are complete.
 */
final class BatchRows {
    /** Columns of a section; {@link ParameterBlock#rowsFor} divides it. */
    static final int SECTION = 48;

    /** Share of non-zero numbers from which going over all of them is faster than over the list. */
    static final double DENSE_FROM = 0.65;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What a pixel is to a network. */
    private static final float[] PIXEL_VALUES = pixelValues();

    private final int width;
    private final int denseFrom;
    private final float[][] dense;
    private final char[][] indices;
    private final float[][] values;
    private final int[] counts;
    private final int[][] sectionStarts;

    /** Room for {@code rows} rows of {@code width} numbers. */
    BatchRows(int rows, int width) {
        this.width = width;
        this.denseFrom = (int) Math.ceil(DENSE_FROM * width);
        this.dense = new float[rows][width];
        this.indices = new char[rows][width + 1];
        this.values = new float[rows][width + 1];
        this.counts = new int[rows];
        this.sectionStarts = new int[rows][sections(width) + 1];
    }

    private static float[] pixelValues() {
        float[] values = new float[256];
        for (int pixel = 0; pixel < values.length; pixel++) {
            values[pixel] = pixel / 255f;
        }
        return values;
    }

    /** Sections of rows that are so wide. */
    static int sections(int width) {
        return (width + SECTION - 1) / SECTION;
    }

    /** N. */
    int width() {
        return width;
    }

    /** All rows in full (B×N). */
    float[][] dense() {
        return dense;
    }

    /** Row b in full. */
    float[] dense(int b) {
        return dense[b];
    }

    /** A copy of the first {@code batch} rows in one array (B×N). */
    float[] flat(int batch) {
        float[] flat = new float[batch * width];
        for (int b = 0; b < batch; b++) {
            System.arraycopy(dense[b], 0, flat, b * width, width);
        }
        return flat;
    }

    /** Whether row b is to be gone over in full. */
    boolean isDense(int b) {
        return counts[b] >= denseFrom;
    }

    /** How many numbers of row b are not 0. */
    int count(int b) {
        return counts[b];
    }

    /** The columns of the numbers of row b that are not 0, ascending. */
    char[] indices(int b) {
        return indices[b];
    }

    /** The numbers at {@link #indices}. */
    float[] values(int b) {
        return values[b];
    }

    /** Where the part of row b's list begins that lies in a section, or ends that lies in the one before. */
    int sectionStart(int b, int section) {
        return sectionStarts[b][section];
    }

    /** Takes row b as dense, without a list: for rows of which hardly any number is ever 0. */
    void completeWithoutList(int b) {
        counts[b] = width;
    }

    /** Makes the list of row b, whose numbers are in {@link #dense(int)}. */
    void complete(int b) {
        int[] starts = sectionStarts[b];
        int n = 0;
        for (int section = 0; section + 1 < starts.length; section++) {
            starts[section] = n;
            int from = section * SECTION;
            n = list(dense[b], from, Math.min(width, from + SECTION), indices[b], values[b], n);
        }
        starts[starts.length - 1] = n;
        counts[b] = n;
    }

    /**
     * Multiplies the {@code count} numbers that are in {@link #values} by factors and makes them row b, at the given columns
     * and in full. For rows whose sections nobody asks for.
     *
     * @param factors of all columns
     */
    void completeAt(int b, char[] columns, int count, float[] factors) {
        float[] row = dense[b];
        float[] numbers = values[b];
        Arrays.fill(row, 0);
        for (int k = 0; k < count; k++) {
            int column = columns[k];
            float number = numbers[k] * factors[column];
            numbers[k] = number;
            row[column] = number;
        }
        System.arraycopy(columns, 0, indices[b], 0, count);
        counts[b] = count;
    }

    private static int list(float[] row, int from, int to, char[] indices, float[] values, int end) {
        int n = end;
        for (int i = from; i < to; i++) {
            float number = row[i];
            indices[n] = (char) i;
            values[n] = number;
            int withoutSign = Float.floatToRawIntBits(number) << 1;
            n += (withoutSign | -withoutSign) >>> 31;
        }
        return n;
    }

    /** Makes row b an image: its pixels divided by 255, as a list, and in full if that is needed. */
    void completeFromPixels(int b, byte[] pixels, int image, boolean alwaysInFull) {
        int[] starts = sectionStarts[b];
        int n = 0;
        for (int section = 0; section + 1 < starts.length; section++) {
            starts[section] = n;
            int from = section * SECTION;
            int to = Math.min(width, from + SECTION);
            n = listPixels(pixels, image * LabelledImages.PIXELS, from, to, indices[b], values[b], n);
        }
        starts[starts.length - 1] = n;
        counts[b] = n;
        if (alwaysInFull || isDense(b)) {
            expand(b);
        }
    }

    /** Lists one section of the image that begins at {@code offset}. */
    private static int listPixels(
            byte[] pixels, int offset, int from, int to, char[] indices, float[] values, int end) {
        int n = end;
        for (int i = from; i < to; i += 8) {
            long eight = (long) EIGHT_BYTES.get(pixels, offset + i);
            if (eight == 0) {
                continue;
            }
            for (int k = 0; k < 8; k++) {
                int pixel = (int) eight & 0xff;
                indices[n] = (char) (i + k);
                values[n] = PIXEL_VALUES[pixel];
                n += -pixel >>> 31;
                eight >>>= 8;
            }
        }
        return n;
    }

    private void expand(int b) {
        float[] row = dense[b];
        Arrays.fill(row, 0);
        for (int k = 0; k < counts[b]; k++) {
            row[indices[b][k]] = values[b][k];
        }
    }
}
