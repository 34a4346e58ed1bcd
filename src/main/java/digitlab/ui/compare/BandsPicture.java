package digitlab.ui.compare;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Drawing;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.RunStyle;
import digitlab.chart.Scale;
import digitlab.chart.Series;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.chart.Ticks;
import digitlab.chart.ValueFormat;
import digitlab.core.experiment.Interval;
import java.util.List;
import java.util.Locale;

/**
 * Mean curves over the epochs with their 95 % bands.
 *
 * @param bands a few groups
 * @param isShare whether the figure is a share
 * @param title of the figure
 * @param epochs behind the axis
 */
record BandsPicture(List<Band> bands, boolean isShare, String title, String epochs, ChartStyle style, Locale language)
        implements Drawing {
    /**
     * A group's curve.
     *
     * @param slot of its colour
     * @param epochs the interval of epoch 1, 2, …
     */
    record Band(String name, int slot, List<Interval> epochs) {
        Band {
            epochs = List.copyOf(epochs);
        }
    }

    BandsPicture {
        bands = List.copyOf(bands);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double text = style.textSize();
        double left = 16 + 4.2 * text;
        double top = 4.2 * text;
        double bottom = 2.6 * text;
        double right = 6 * text;
        int last = bands.stream().mapToInt(band -> band.epochs().size()).max().orElse(0);
        surface.text(left, 1.3 * text, Anchor.START, style.name(title));
        if (width - left - right < 60 || height - top - bottom < 40 || last < 1) {
            return;
        }
        var area = new PlotArea(left, top, width - left - right, height - top - bottom);
        Axis across = area.across(Scale.LINEAR, 0, Math.max(1, last));
        Axis up = up(area);
        var plot = new LinePlot(surface, area, across, up, style);
        Ticks ticks = across.wholeTicks((int) (area.width() / 48));
        plot.grid(ticks, up.ticks(6), isShare ? ValueFormat.percent(language) : ValueFormat.plain(language));
        for (Band band : bands) {
            curve(surface, area, plot, across, up, band);
        }
        plot.base();
        plot.captions(ticks, ValueFormat.plain(language), epochs);
        legend(surface, area);
    }

    private Axis up(PlotArea area) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Band band : bands) {
            for (Interval epoch : band.epochs()) {
                low = Math.min(low, epoch.mean());
                high = Math.max(high, epoch.mean());
            }
        }
        double room = Math.max(0.1 * (high - low), 1e-4);
        return area.up(Scale.LINEAR, low - room, isShare ? Math.min(1, high + 3 * room) : high + 3 * room);
    }

    private void curve(Surface surface, PlotArea area, LinePlot plot, Axis across, Axis up, Band band) {
        int n = band.epochs().size();
        RunStyle run = RunStyle.of(band.slot());
        Colour colour = style.colours().of(run);
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        double[] epoch = new double[n];
        double[] mean = new double[n];
        boolean isKnown = true;
        for (int i = 0; i < n; i++) {
            Interval value = band.epochs().get(i);
            isKnown &= value.isKnown();
            epoch[i] = i + 1;
            mean[i] = value.mean();
            x[i] = across.pixel(i + 1.0);
            y[i] = up.pixel(value.isKnown() ? value.high() : value.mean());
            x[2 * n - 1 - i] = x[i];
            y[2 * n - 1 - i] = up.pixel(value.isKnown() ? value.low() : value.mean());
        }
        if (isKnown && n > 1) {
            surface.clipped(
                    area.left(),
                    area.top(),
                    area.width(),
                    area.height(),
                    () -> surface.polygon(x, y, 2 * n, LinePlot.faded(colour, 0.16)));
        }
        var series = new Series(epoch, mean);
        plot.curve(series, Stroke.solid(colour, 2 * style.lineFactor()));
        plot.markers(series, run.marker(), colour, n > 12 ? 5 : 1, 0);
    }

    private void legend(Surface surface, PlotArea area) {
        double x = area.left();
        double y = 3 * style.textSize();
        for (Band band : bands) {
            TextRun name = style.value(band.name());
            if (x + 16 + surface.width(name) > area.right() + 60) {
                return;
            }
            RunStyle run = RunStyle.of(band.slot());
            surface.marker(
                    run.marker(),
                    x + 6,
                    y - 0.36 * style.textSize(),
                    style.markerRadius(),
                    style.colours().of(run),
                    style.colours().ground());
            surface.text(x + 16, y, Anchor.START, name);
            x += 16 + surface.width(name) + 20;
        }
    }
}
