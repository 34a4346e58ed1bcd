package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
    private static final int WIDTH = BatchRows.SECTION + 5;

    private static BatchRows rows(int images, float... ofLastSection) {
        var rows = new BatchRows(images, WIDTH);
        for (int b = 0; b < images; b++) {
            for (int i = 0; i < ofLastSection.length; i++) {
                rows.dense(b)[BatchRows.SECTION + i] = ofLastSection[i] * (b + 1);
            }
            rows.complete(b);
        }
        return rows;
    }

    @Test
    void eachColumnListsItsImagesInTheirOrder() {
        var columns = new Columns(3);
        columns.gather(rows(3, 0, 2), 1, 3);
        assertFalse(columns.isFull());
        assertEquals(0, columns.count(0));
        assertEquals(3, columns.count(1));
        assertArrayEquals(new char[] {0, 1, 2}, Arrays.copyOf(columns.images(1), 3));
        assertArrayEquals(new float[] {2, 4, 6}, Arrays.copyOf(columns.values(1), 3));
    }

    @Test
    void columnsOfMostlyNonZeroNumbersHoldAllOfThem() {
        var columns = new Columns(2);
        columns.gather(rows(2, 1, 2, 3, 4, 0), 1, 2);
        assertTrue(columns.isFull());
        assertArrayEquals(new float[] {3, 6}, columns.values(2));
        assertArrayEquals(new float[] {0, 0}, columns.values(4));
        columns.gather(rows(2, 0, 2, 3, 4, 5), 1, 2);
        assertArrayEquals(new float[] {0, 0}, columns.values(0));
    }

    @Test
    void blankColumnsAreFound() {
        var columns = new Columns(2);
        columns.gather(rows(2, 0, 0, 3), 1, 2);
        assertTrue(columns.areZero(0, 2));
        assertFalse(columns.areZero(0, 3));
    }
}
