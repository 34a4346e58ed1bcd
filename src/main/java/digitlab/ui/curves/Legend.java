package digitlab.ui.curves;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Dashes;
import digitlab.chart.Drawing;
import digitlab.chart.LinePlot;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lines and signs mean, whatever run they belong to; as much of it as fits. */
record Legend(CurvesPicture picture) implements Drawing {
    private static final double SAMPLE = 24;
    private static final double TO_TEXT = 6;
    private static final double GAP = 16;

    /** One sign and its meaning. */
    private record Entry(Sample sample, String meaning) {}

    private interface Sample {
        void draw(Surface surface, double x, double middle);
    }

    /** Whether it is drawn the same, although the curves are not. */
    boolean looksLike(Legend other) {
        return picture.style().equals(other.picture.style())
                && picture.language().equals(other.picture.language())
                && focus().equals(other.focus())
                && hasBatches() == other.hasBatches()
                && hasStopped() == other.hasStopped();
    }

    private Optional<Focus> focus() {
        return picture.focused().map(run -> new Focus(run.name(), run.slot()));
    }

    private record Focus(String name, int slot) {}

    private boolean hasBatches() {
        return picture.runs().stream().anyMatch(run -> !run.batches().isEmpty());
    }

    private boolean hasStopped() {
        return picture.runs().stream().anyMatch(RunCurves::stopped);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        ChartStyle style = picture.style();
        double size = style.textSize() + 1;
        double x = 0;
        for (Entry entry : entries()) {
            TextRun text = TextRun.plain(entry.meaning(), size, style.colours().secondary());
            double sample = SAMPLE * style.lineFactor();
            double end = x + sample + TO_TEXT + surface.width(text);
            if (end > width) {
                return;
            }
            entry.sample().draw(surface, x, height / 2);
            surface.text(x + sample + TO_TEXT, height / 2 + 0.36 * size, Anchor.START, text);
            x = end + GAP;
        }
    }

    private List<Entry> entries() {
        ChartStyle style = picture.style();
        Colour colour = style.colours().secondary();
        double factor = style.lineFactor();
        double length = SAMPLE * factor;
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(line(length, Stroke.solid(colour, 2 * factor)), text("validation")));
        var dashed = new Stroke(colour, 1.75 * factor, new Dashes(6, 3).times(factor));
        entries.add(new Entry(line(length, dashed), text("training")));
        picture.focused().ifPresent(run -> {
            Colour gap = LinePlot.faded(style.colours().of(run.style()), 0.16);
            entries.add(new Entry(
                    (surface, x, middle) -> surface.rectangle(x + length - 16, middle - 6, 16, 12, gap),
                    picture.messages().get("gap-of", run.name())));
        });
        entries.add(new Entry(
                (surface, x, middle) -> surface.ring(x + length - 8, middle, 5.5, Stroke.solid(colour, 1.5)),
                text("best-epoch")));
        if (hasBatches()) {
            Stroke thin = Stroke.solid(LinePlot.faded(colour, 0.6), factor);
            entries.add(new Entry(line(length, thin), text("batches")));
        }
        if (hasStopped()) {
            entries.add(new Entry(
                    (surface, x, middle) -> surface.line(
                            x + length - 6, middle - 7, x + length - 6, middle + 7, Stroke.solid(colour, 2.5)),
                    text("stopped")));
        }
        return entries;
    }

    private String text(String key) {
        return picture.messages().get(key);
    }

    private static Sample line(double length, Stroke stroke) {
        return (surface, x, middle) -> surface.line(x, middle, x + length, middle, stroke);
    }
}
