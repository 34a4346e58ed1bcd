package digitlab.chart;

import java.util.Base64;
import java.util.Locale;

/** Draws an SVG picture that stands for itself, with a title and a description for those who cannot see it. */
public final class SvgSurface implements Surface {
    private final StringBuilder svg = new StringBuilder();
    private final TextMeasure measure;
    /** Begins all ids, since those of pictures in one page must differ. */
    private final String prefix;

    private int clips;

    private SvgSurface(
            String prefix, double width, double height, String title, String description, TextMeasure measure) {
        this.prefix = prefix;
        this.measure = measure;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("width", width);
        attribute("height", height);
        svg.append(" role=\"img\"");
        attribute("aria-labelledby", prefix + "title " + prefix + "description");
        svg.append(" font-family=\"Inter, sans-serif\" font-variant-numeric=\"tabular-nums\">\n");
        svg.append("<title id=\"").append(prefix).append("title\">");
        svg.append(Xml.escaped(title)).append("</title>\n");
        svg.append("<desc id=\"").append(prefix).append("description\">");
        svg.append(Xml.escaped(description)).append("</desc>\n");
    }

    /**
     * The text of an SVG file.
     *
     * @param title one line that names the picture
     * @param description what is to be seen in it
     */
    public static String file(
            Drawing drawing, double width, double height, String title, String description, TextMeasure measure) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + element("", drawing, width, height, title, description, measure);
    }

    /**
     * An {@code svg} element to stand in a page, with a line end.
     *
     * @param name of letters and digits, different from that of every other picture in the page
     */
    public static String inPage(
            String name,
            Drawing drawing,
            double width,
            double height,
            String title,
            String description,
            TextMeasure measure) {
        return element(name + "-", drawing, width, height, title, description, measure);
    }

    private static String element(
            String prefix,
            Drawing drawing,
            double width,
            double height,
            String title,
            String description,
            TextMeasure measure) {
        var surface = new SvgSurface(prefix, width, height, title, description, measure);
        drawing.draw(surface, width, height);
        return surface.svg.append("</svg>\n").toString();
    }

    @Override
    public void polyline(double[] x, double[] y, int n, Stroke stroke) {
        svg.append("<polyline fill=\"none\" stroke-linejoin=\"round\"");
        points(x, y, n);
        stroke(stroke);
        svg.append("/>\n");
    }

    @Override
    public void polygon(double[] x, double[] y, int n, Colour fill) {
        svg.append("<polygon");
        points(x, y, n);
        colour("fill", fill);
        svg.append("/>\n");
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Colour fill) {
        svg.append("<rect");
        box(x, y, width, height);
        colour("fill", fill);
        svg.append("/>\n");
    }

    @Override
    public void disc(double x, double y, double radius, Colour fill) {
        circle(x, y, radius);
        colour("fill", fill);
        svg.append("/>\n");
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        circle(x, y, radius);
        svg.append(" fill=\"none\"");
        stroke(stroke);
        svg.append("/>\n");
    }

    @Override
    public void text(double x, double y, Anchor anchor, TextRun... runs) {
        svg.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
        svg.append(" xml:space=\"preserve\">");
        for (TextRun run : runs) {
            svg.append("<tspan");
            attribute("font-size", run.size());
            if (run.bold()) {
                svg.append(" font-weight=\"600\"");
            }
            colour("fill", run.colour());
            svg.append('>').append(Xml.escaped(run.text())).append("</tspan>");
        }
        svg.append("</text>\n");
    }

    @Override
    public double width(TextRun run) {
        return measure.width(run);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        clips++;
        String id = prefix + "clip" + clips;
        svg.append("<clipPath id=\"").append(id).append("\"><rect");
        box(x, y, width, height);
        svg.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
        drawing.run();
        svg.append("</g>\n");
    }

    @Override
    public void shifted(double right, double down, Runnable drawing) {
        svg.append("<g");
        attribute("transform", "translate(" + number(right) + " " + number(down) + ")");
        svg.append(">\n");
        drawing.run();
        svg.append("</g>\n");
    }

    @Override
    public void picture(int[] argb, int width, int height, double x, double y, int factor) {
        svg.append("<image style=\"image-rendering:pixelated\"");
        box(x, y, (double) width * factor, (double) height * factor);
        byte[] png = Png.encode(argb, width, height);
        attribute("href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        svg.append("/>\n");
    }

    private void circle(double x, double y, double radius) {
        svg.append("<circle");
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
    }

    private void box(double x, double y, double width, double height) {
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
    }

    private void points(double[] x, double[] y, int n) {
        svg.append(" points=\"");
        for (int i = 0; i < n; i++) {
            svg.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
        }
        svg.append('"');
    }

    private void stroke(Stroke stroke) {
        colour("stroke", stroke.colour());
        attribute("stroke-width", stroke.width());
        if (stroke.dashes().equals(Dashes.SOLID)) {
            return;
        }
        svg.append(" stroke-dasharray=\"");
        String between = "";
        for (double length : stroke.dashes().lengths()) {
            svg.append(between).append(number(length));
            between = " ";
        }
        svg.append('"');
    }

    private void colour(String name, Colour colour) {
        attribute(name, colour.hex());
        if (colour.opacity() < 1) {
            attribute(name + "-opacity", colour.opacity());
        }
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /** At most two digits after the point, no language's own sign for it. */
    private static String number(double value) {
        long hundredths = Math.round(100 * value);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }
}
