package digitlab.chart;

import digitlab.chart.RunStyle.Marker;
import digitlab.chart.Surface.Anchor;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Names at the ends of lines, in a column beside the plot, each as near to its end as the others allow. */
public final class EndLabels {
    private static final double TO_TEXT = 14;

    /**
     * A line's end.
     *
     * @param y pixel where the line ends
     * @param marker of the line, or null to show how it is dashed
     * @param stroke of the line
     * @param name first row, bold; empty if the detail says all
     * @param detail second row, left out where there is no room
     */
    public record End(double y, @Nullable Marker marker, Stroke stroke, String name, String detail) {}

    private final Surface surface;
    private final ChartStyle style;
    private final double left;
    private final double width;
    private final double top;
    private final double bottom;

    /** A column for labels. */
    public EndLabels(Surface surface, ChartStyle style, double left, double width, double top, double bottom) {
        this.surface = surface;
        this.style = style;
        this.left = left;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
    }

    /**
     * Draws the labels; if not all fit, the first ones.
     *
     * @param more says that so many others have no label
     */
    public void draw(List<End> ends, IntFunction<String> more) {
        int shown = ends.size();
        boolean details = height(ends, true) <= bottom - top;
        while (shown > 0 && height(ends.subList(0, shown), details) > bottom - top) {
            shown--;
        }
        boolean cut = shown < ends.size() && shown > 0;
        List<End> first = ends.subList(0, cut ? shown - 1 : shown);
        double[] wanted = first.stream().mapToDouble(End::y).toArray();
        double[] heights =
                first.stream().mapToDouble(end -> height(end, details)).toArray();
        double[] places = Labels.stack(wanted, heights, top, bottom - (cut ? row() : 0));
        for (int i = 0; i < places.length; i++) {
            draw(first.get(i), places[i], details);
        }
        if (cut) {
            surface.text(
                    left + TO_TEXT,
                    bottom - row() / 2 + baseline(),
                    Anchor.START,
                    style.caption(more.apply(ends.size() - first.size())));
        }
    }

    private double row() {
        return 1.45 * style.textSize();
    }

    private double baseline() {
        return 0.36 * style.textSize();
    }

    private double height(List<End> ends, boolean details) {
        return ends.stream().mapToDouble(end -> height(end, details)).sum();
    }

    private double height(End end, boolean details) {
        boolean both = details && !end.name().isEmpty() && !end.detail().isEmpty();
        return both ? 2 * row() + 4 : row();
    }

    private void draw(End end, double middle, boolean details) {
        boolean both = height(end, details) > row();
        double y = both ? middle - row() / 2 : middle;
        double textLeft = left + TO_TEXT * style.lineFactor();
        if (end.marker() == null) {
            surface.line(left - 3, y, textLeft - 4, y, end.stroke());
        } else {
            Colour ground = style.colours().ground();
            surface.marker(
                    end.marker(),
                    left + 4,
                    y,
                    style.markerRadius(),
                    end.stroke().colour(),
                    ground);
        }
        double room = width - (textLeft - left);
        if (!end.name().isEmpty()) {
            text(style.name(end.name()), textLeft, y, room);
        }
        if (both) {
            text(style.caption(end.detail()), textLeft, y + row(), room);
        } else if (end.name().isEmpty()) {
            text(style.caption(end.detail()), textLeft, y, room);
        }
    }

    private void text(TextRun run, double x, double y, double room) {
        surface.text(x, y + baseline(), Anchor.START, surface.fitted(run, room));
    }
}
