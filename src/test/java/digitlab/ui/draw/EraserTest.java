package digitlab.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.ink.Drawing;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EraserTest {
    private static final Drawing LINE =
            new Drawing(List.of(new Stroke(List.of(new Point(0, 100), new Point(400, 100)))));

    private static Drawing erase(Drawing drawing, double x, double y) {
        return Eraser.erase(drawing, new Point(x, y), new Point(x, y), 50);
    }

    @Test
    void aLineIsCutInTwoWhereTheEraserTouchesItBetweenItsPoints() {
        List<Stroke> left = erase(LINE, 200, 100).strokes();
        assertEquals(2, left.size());
        assertEquals(new Point(0, 100), left.get(0).points().get(0));
        double end = left.get(0).points().get(left.get(0).points().size() - 1).x();
        double begin = left.get(1).points().get(0).x();
        assertTrue(end < 150 && end >= 140, () -> "left part ends at " + end);
        assertTrue(begin > 250 && begin <= 260, () -> "right part begins at " + begin);
        assertEquals(
                new Point(400, 100),
                left.get(1).points().get(left.get(1).points().size() - 1));
    }

    @Test
    void strokesThatItDoesNotTouchStayTheSame() {
        assertSame(LINE.strokes().get(0), erase(LINE, 200, 160).strokes().get(0));
    }

    @Test
    void aFastEraserLeavesNoGapsOnItsWay() {
        Drawing left = Eraser.erase(LINE, new Point(0, 100), new Point(400, 100), 10);
        assertEquals(Drawing.EMPTY, left);
    }

    @Test
    void aDotIsRubbedOut() {
        var dot = new Drawing(List.of(new Stroke(List.of(new Point(10, 10)))));
        assertEquals(Drawing.EMPTY, erase(dot, 30, 10));
        assertEquals(dot, erase(dot, 90, 10));
    }
}
