package digitlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what is drawn; every character is half as wide as the type is large. */
public final class RecordedSurface implements Surface {
    public final List<String> calls = new ArrayList<>();

    /** The calls that begin with a word. */
    public List<String> of(String kind) {
        return calls.stream().filter(call -> call.startsWith(kind + " ")).toList();
    }

    private void add(String pattern, Object... values) {
        calls.add(String.format(Locale.ROOT, pattern, values));
    }

    private static String points(double[] x, double[] y, int n) {
        return Stream.iterate(0, i -> i < n, i -> i + 1)
                .map(i -> String.format(Locale.ROOT, "%.1f,%.1f", x[i], y[i]))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void polyline(double[] x, double[] y, int n, Stroke stroke) {
        add("polyline %s", points(x, y, n));
    }

    @Override
    public void polygon(double[] x, double[] y, int n, Colour fill) {
        add("polygon %s", points(x, y, n));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Colour fill) {
        add("rectangle %.1f,%.1f %.1f×%.1f", x, y, width, height);
    }

    @Override
    public void disc(double x, double y, double radius, Colour fill) {
        add("disc %.1f,%.1f %.1f", x, y, radius);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        add("ring %.1f,%.1f %.1f", x, y, radius);
    }

    @Override
    public void text(double x, double y, Anchor anchor, TextRun... runs) {
        String text = Stream.of(runs).map(TextRun::text).collect(Collectors.joining("|"));
        add("text %.1f,%.1f %s %s", x, y, anchor, text);
    }

    @Override
    public double width(TextRun run) {
        return run.text().length() * run.size() / 2;
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        drawing.run();
    }

    @Override
    public void shifted(double right, double down, Runnable drawing) {
        add("shifted %.1f,%.1f", right, down);
        drawing.run();
    }

    @Override
    public void picture(int[] argb, int width, int height, double x, double y, int factor) {
        add("picture %.1f,%.1f %d×%d ×%d", x, y, width, height, factor);
    }
}
