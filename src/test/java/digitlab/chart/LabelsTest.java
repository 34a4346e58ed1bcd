package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.chart.EndLabels.End;
import digitlab.chart.RunStyle.Marker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelsTest {
    private static double[] heights(int n) {
        double[] heights = new double[n];
        java.util.Arrays.fill(heights, 10);
        return heights;
    }

    private static double[] stack(double... wanted) {
        return Labels.stack(wanted, heights(wanted.length), 0, 100);
    }

    @Test
    void labelsWithRoomStandWhereTheyWant() {
        assertArrayEquals(new double[] {80, 20, 50}, stack(80, 20, 50));
    }

    @Test
    void labelsThatWouldCoverEachOtherShareTheShift() {
        assertArrayEquals(new double[] {45, 55}, stack(50, 50));
        assertArrayEquals(new double[] {41, 51}, stack(44, 48));
    }

    @Test
    void aShiftPushesTheNextLabelOn() {
        assertArrayEquals(new double[] {40, 50, 60}, stack(48, 48, 54));
    }

    @Test
    void aSentenceIsBrokenBetweenWordsWhereItHasNoRoom() {
        TextMeasure tenPixelsEach = run -> 10 * run.text().length();
        var sentence = TextRun.plain("no hidden layer saturates", 11, Colour.web("#000000"));
        assertEquals(
                List.of("no", "hidden", "layer", "saturates"),
                tenPixelsEach.lines(sentence, 80).stream().map(TextRun::text).toList());
        assertEquals(
                List.of("no hidden", "layer", "saturates"),
                tenPixelsEach.lines(sentence, 90).stream().map(TextRun::text).toList());
        assertEquals(List.of(sentence), tenPixelsEach.lines(sentence, 250));
    }

    @Test
    void labelsStayBetweenTopAndBottom() {
        assertArrayEquals(new double[] {5, 15, 95}, stack(-20, 0, 120));
    }

    @Test
    void higherLabelsTakeMoreRoom() {
        assertArrayEquals(new double[] {40, 60}, Labels.stack(new double[] {50, 50}, new double[] {30, 10}, 0, 100));
    }

    private static List<End> ends(int n) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ends.add(new End(50, Marker.CIRCLE, Stroke.solid(Colour.BLACK, 1), "run " + i, "validation"));
        }
        return ends;
    }

    private static List<String> texts(int ends) {
        var surface = new RecordedSurface();
        new EndLabels(surface, ChartStyle.LIGHT, 0, 120, 0, 100).draw(ends(ends), n -> n + " more");
        return surface.of("text").stream()
                .map(call -> call.substring(call.indexOf("START") + 6))
                .toList();
    }

    @Test
    void twoLabelsHaveRoomForTheirDetails() {
        assertEquals(List.of("run 0", "validation", "run 1", "validation"), texts(2));
    }

    @Test
    void fiveLabelsHaveRoomForTheirNamesOnly() {
        assertEquals(List.of("run 0", "run 1", "run 2", "run 3", "run 4"), texts(5));
    }

    @Test
    void ofManyLabelsTheFirstAreShownAndTheOthersCounted() {
        assertEquals(List.of("run 0", "run 1", "run 2", "run 3", "run 4", "15 more"), texts(20));
    }

    @Test
    void aNameThatIsTooLongKeepsItsBeginningAndItsEnd() {
        var surface = new RecordedSurface();
        TextRun name = TextRun.plain("baseline with dropout", 10, Colour.BLACK);
        assertEquals("basel…pout", surface.fitted(name, 50).text());
        assertEquals("baseline with dropout", surface.fitted(name, 105).text());
    }
}
