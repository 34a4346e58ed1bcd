package digitlab.chart;

import java.util.Arrays;

/*
 * A stroke costs by its points, on the render thread: thousands of them make the window stutter and show nothing that the
 * eye can tell apart. So all points that fall into one stripe two pixels wide are drawn as one, their mean; how far they
 * spread is drawn as a faint band, which costs a fraction of the stroke.
 */
/** A curve in pixels, thinned to one point for every two of them. Reused from drawing to drawing. */
final class Stripes {
    static final double WIDTH = 2;

    /** A spread that is no wider than a line is not shown. */
    private static final double SPREAD = 3;

    private double[] x = new double[256];
    private double[] mean = new double[256];
    private double[] top = new double[256];
    private double[] bottom = new double[256];
    private int n;

    private double sumX;
    private double sumY;
    private double least;
    private double greatest;
    private int count;

    /** Places the part of a curve that shows between the ends of the axis; its own ends are kept as they are. */
    void place(Series series, Axis across, Axis up) {
        n = 0;
        count = 0;
        double stripe = Double.NaN;
        int last = series.size() - 1;
        int to = Math.min(last, series.indexAt(across.high()) + 1);
        for (int i = Math.max(0, series.indexAt(across.low())); i <= to; i++) {
            double py = up.pixel(series.y[i]);
            if (!Double.isFinite(py)) {
                continue;
            }
            double px = across.pixel(series.x[i]);
            double here = Math.floor(px / WIDTH);
            if (here != stripe || i == last) {
                close();
            }
            stripe = i == 0 ? Double.NaN : here;
            put(px, py);
        }
        close();
    }

    private void put(double px, double py) {
        sumX = count == 0 ? px : sumX + px;
        sumY = count == 0 ? py : sumY + py;
        least = count == 0 ? py : Math.min(least, py);
        greatest = count == 0 ? py : Math.max(greatest, py);
        count++;
    }

    private void close() {
        if (count == 0) {
            return;
        }
        if (n == x.length) {
            x = Arrays.copyOf(x, 2 * n);
            mean = Arrays.copyOf(mean, 2 * n);
            top = Arrays.copyOf(top, 2 * n);
            bottom = Arrays.copyOf(bottom, 2 * n);
        }
        x[n] = sumX / count;
        mean[n] = sumY / count;
        top[n] = least;
        bottom[n] = greatest;
        n++;
        count = 0;
    }

    int size() {
        return n;
    }

    double x(int index) {
        return x[index];
    }

    double mean(int index) {
        return mean[index];
    }

    /** The highest point of a stripe, which is its least y. */
    double top(int index) {
        return top[index];
    }

    double bottom(int index) {
        return bottom[index];
    }

    /** Whether the points of a stripe spread, on average, farther than a line is wide. */
    boolean isNoisy() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += bottom[i] - top[i];
        }
        return sum > SPREAD * n;
    }

    void drawMeans(Surface surface, Stroke stroke) {
        if (n > 1) {
            surface.polyline(x, mean, n, stroke);
        }
    }

    /** From the highest points there, along the lowest points back. */
    void drawSpread(Surface surface, Colour fill) {
        polygon(surface, top, this, bottom, fill);
    }

    /** From this curve there, along another one back. */
    void drawBetween(Surface surface, Stripes other, Colour fill) {
        polygon(surface, mean, other, other.mean, fill);
    }

    private void polygon(Surface surface, double[] there, Stripes other, double[] back, Colour fill) {
        int corners = n + other.n;
        if (n < 2 || other.n < 2) {
            return;
        }
        double[] cornersX = Arrays.copyOf(x, corners);
        double[] cornersY = Arrays.copyOf(there, n + other.n);
        for (int i = 0; i < other.n; i++) {
            cornersX[corners - 1 - i] = other.x[i];
            cornersY[corners - 1 - i] = back[i];
        }
        surface.polygon(cornersX, cornersY, corners, fill);
    }
}
