package digitlab.ui.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RedrawPaceTest {
    @Test
    void drawingIsHeldBackUntilTheEyeCanFollow() {
        var pace = new RedrawPace(50);
        assertFalse(pace.take(1000), "nothing is wanted");
        pace.want();
        assertTrue(pace.take(1000));
        pace.want();
        assertFalse(pace.take(1049));
        assertTrue(pace.isWanted());
        assertTrue(pace.take(1050));
        assertFalse(pace.take(2000));
    }
}
