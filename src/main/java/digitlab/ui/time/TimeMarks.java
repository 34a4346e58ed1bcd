package digitlab.ui.time;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Drawing;
import digitlab.chart.Scale;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;

/**
 * Behind the slider: a small line at round epochs that were trained, and a ring around the best one.
 *
 * @param axisEnd last epoch of the axis, which begins at 0
 * @param trained epochs that there are
 * @param best the epoch with the lowest validation loss, or 0
 */
record TimeMarks(int axisEnd, int trained, int best, ChartStyle style) implements Drawing {
    static final TimeMarks NONE = new TimeMarks(2, 0, 0, ChartStyle.LIGHT);

    /** The axis begins and ends half a knob within the slider. */
    private static final double HALF_KNOB = 8;

    private static final double LEAST_DISTANCE = 40;
    private static final double BELOW_TRACK = 9;
    private static final double LENGTH = 4;
    private static final double RING = 5;

    @Override
    public void draw(Surface surface, double width, double height) {
        double end = width - HALF_KNOB;
        if (!(end > HALF_KNOB) || trained == 0) {
            return;
        }
        var axis = new Axis(Scale.LINEAR, 0, axisEnd, HALF_KNOB, end);
        double top = Math.floor(height / 2) + BELOW_TRACK;
        for (double tick : axis.wholeTicks((int) Math.max(2, (end - HALF_KNOB) / LEAST_DISTANCE))
                .major()) {
            double x = Math.floor(axis.pixel(tick)) + 0.5;
            if (tick <= trained) {
                surface.line(
                        x, top, x, top + LENGTH, Stroke.solid(style.colours().axis(), 1));
            }
        }
        if (best > 0) {
            surface.ring(
                    axis.pixel(best),
                    height / 2,
                    RING * style.lineFactor(),
                    Stroke.solid(style.colours().accent(), 1.5 * style.lineFactor()));
        }
    }
}
