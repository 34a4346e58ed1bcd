package digitlab.ui.chart;

/*
 * A stroke costs by its points, on the render thread: thousands of them make the window stutter and show nothing that the
 * eye can tell apart. So all points that fall into one stripe two pixels wide are drawn as one, their mean.
 */
/** The points of a line in pixels, one for every two pixels at most. Reused from drawing to drawing. */
final class Polyline {
    private static final double STRIPE = 2;

    double[] x = new double[256];
    double[] y = new double[256];
    int n;

    /** Places a line on two axes; its end is always kept as it is. */
    void place(Series series, Axis across, Axis up) {
        n = 0;
        double stripe = Double.NaN;
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        int last = series.x.length - 1;
        for (int i = 0; i <= last; i++) {
            double value = series.y[i];
            if (!Double.isFinite(value) || (up.logarithmic() && value <= 0)) {
                continue;
            }
            double px = across.pixel(series.x[i]);
            double here = Math.floor(px / STRIPE);
            if (count > 0 && (here != stripe || i == last)) {
                add(sumX / count, sumY / count);
                sumX = 0;
                sumY = 0;
                count = 0;
            }
            stripe = here;
            sumX += px;
            sumY += up.pixel(value);
            count++;
        }
        if (count > 0) {
            add(sumX / count, sumY / count);
        }
    }

    void add(double px, double py) {
        if (n == x.length) {
            x = java.util.Arrays.copyOf(x, 2 * n);
            y = java.util.Arrays.copyOf(y, 2 * n);
        }
        x[n] = px;
        y[n] = py;
        n++;
    }
}
