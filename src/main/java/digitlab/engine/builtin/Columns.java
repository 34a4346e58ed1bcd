package digitlab.engine.builtin;

import java.util.Arrays;

/**
 * One section of the columns of a batch, for the gradient: of each column the images in which it is not 0, ascending, and
 * its numbers there; or all its numbers, where most are not 0. Scratch space of one thread.
 */
final class Columns {
    private final char[][] images;
    private final float[][] values;
    private final int[] counts = new int[BatchRows.SECTION];
    private boolean full;

    /** Room for a section of so many images. */
    Columns(int images) {
        this.images = new char[BatchRows.SECTION][images];
        this.values = new float[BatchRows.SECTION][images];
    }

    /** Images there is room for. */
    int capacity() {
        return values[0].length;
    }

    /** Takes a section of the first {@code batch} rows. */
    void gather(BatchRows rows, int section, int batch) {
        int first = section * BatchRows.SECTION;
        int width = Math.min(BatchRows.SECTION, rows.width() - first);
        full = total(rows, section, batch) > BatchRows.DENSE_FROM * width * batch;
        if (full) {
            gatherAll(rows, section, batch);
            return;
        }
        Arrays.fill(counts, 0);
        for (int b = 0; b < batch; b++) {
            char[] indices = rows.indices(b);
            float[] numbers = rows.values(b);
            int end = rows.sectionStart(b, section + 1);
            for (int k = rows.sectionStart(b, section); k < end; k++) {
                int column = indices[k] - first;
                int n = counts[column];
                images[column][n] = (char) b;
                values[column][n] = numbers[k];
                counts[column] = n + 1;
            }
        }
    }

    private static int total(BatchRows rows, int section, int batch) {
        int total = 0;
        for (int b = 0; b < batch; b++) {
            total += rows.sectionStart(b, section + 1) - rows.sectionStart(b, section);
        }
        return total;
    }

    private void gatherAll(BatchRows rows, int section, int batch) {
        for (float[] column : values) {
            Arrays.fill(column, 0, batch, 0);
        }
        int first = section * BatchRows.SECTION;
        for (int b = 0; b < batch; b++) {
            char[] indices = rows.indices(b);
            float[] numbers = rows.values(b);
            int end = rows.sectionStart(b, section + 1);
            for (int k = rows.sectionStart(b, section); k < end; k++) {
                values[indices[k] - first][b] = numbers[k];
            }
        }
    }

    /** Whether {@link #values} holds a number of every image, and {@link #images} and {@link #count} do not count. */
    boolean isFull() {
        return full;
    }

    /** Whether so many columns from that one on are 0 in all images. */
    boolean areZero(int column, int columns) {
        int count = full ? 1 : 0;
        for (int c = column; c < column + columns; c++) {
            count |= counts[c];
        }
        return count == 0;
    }

    /** Images in which a column of the section is not 0. */
    int count(int column) {
        return counts[column];
    }

    /** Those images. */
    char[] images(int column) {
        return images[column];
    }

    /** The column's numbers there. */
    float[] values(int column) {
        return values[column];
    }
}
