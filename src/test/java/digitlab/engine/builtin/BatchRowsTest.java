package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BatchRowsTest {
    @Test
    void listsWhatIsNotZeroAndNeverHidesNaN() {
        var rows = new BatchRows(1, 6);
        System.arraycopy(new float[] {0, -2, -0f, Float.NaN, 0, Float.MIN_VALUE}, 0, rows.dense(0), 0, 6);
        rows.complete(0);
        assertEquals(3, rows.count(0));
        assertArrayEquals(new char[] {1, 3, 5}, Arrays.copyOf(rows.indices(0), 3));
        assertArrayEquals(new float[] {-2, Float.NaN, Float.MIN_VALUE}, Arrays.copyOf(rows.values(0), 3));
    }

    @Test
    void pixelsAreListedAsSharesOf255() {
        byte[] pixels = new byte[2 * LabelledImages.PIXELS];
        pixels[LabelledImages.PIXELS] = (byte) 255;
        pixels[LabelledImages.PIXELS + 100] = 51;
        pixels[LabelledImages.PIXELS + 783] = (byte) 128;
        var rows = new BatchRows(1, LabelledImages.PIXELS);
        rows.completeFromPixels(0, pixels, 1, true);
        assertArrayEquals(new char[] {0, 100, 783}, Arrays.copyOf(rows.indices(0), rows.count(0)));
        assertArrayEquals(new float[] {1, 51 / 255f, 128 / 255f}, Arrays.copyOf(rows.values(0), 3));
        assertEquals(51 / 255f, rows.dense(0)[100]);
        assertEquals(0, rows.dense(0)[99]);
    }

    @Test
    void sectionsDivideTheList() {
        var rows = new BatchRows(1, 2 * BatchRows.SECTION + 1);
        rows.dense(0)[BatchRows.SECTION - 1] = 1;
        rows.dense(0)[BatchRows.SECTION] = 2;
        rows.dense(0)[2 * BatchRows.SECTION] = 3;
        rows.complete(0);
        int[] starts = new int[4];
        Arrays.setAll(starts, section -> rows.sectionStart(0, section));
        assertArrayEquals(new int[] {0, 1, 2, 3}, starts);
    }

    @Test
    void sectionsOfPixelsAreThoseOfTheList() {
        byte[] pixels = new byte[LabelledImages.PIXELS];
        Arrays.fill(pixels, (byte) 1);
        var rows = new BatchRows(1, LabelledImages.PIXELS);
        rows.completeFromPixels(0, pixels, 0, false);
        int sections = BatchRows.sections(LabelledImages.PIXELS);
        for (int section = 0; section <= sections; section++) {
            int expected = Math.min(LabelledImages.PIXELS, section * BatchRows.SECTION);
            assertEquals(expected, rows.sectionStart(0, section));
        }
    }

    @Test
    void rowsOfMostlyNonZeroNumbersAreDense() {
        var rows = new BatchRows(2, 100);
        Arrays.fill(rows.dense(0), 0, 70, 1);
        Arrays.fill(rows.dense(1), 0, 30, 1);
        rows.complete(0);
        rows.complete(1);
        assertTrue(rows.isDense(0));
        assertFalse(rows.isDense(1));
    }
}
