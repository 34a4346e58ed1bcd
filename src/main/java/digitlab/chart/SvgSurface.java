package digitlab.chart;

import java.util.Base64;
import java.util.Locale;

/** Draws an SVG picture that stands for itself, with a title and a description for those who cannot see it. */
public final class SvgSurface implements Surface {
    private final StringBuilder svg = new StringBuilder();
    private final TextMeasure measure;
    private int clips;

    private SvgSurface(double width, double height, String title, String description, TextMeasure measure) {
        this.measure = measure;
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("width", width);
        attribute("height", height);
        svg.append(" role=\"img\" aria-labelledby=\"title description\"")
                .append(" font-family=\"Inter, sans-serif\" font-variant-numeric=\"tabular-nums\">\n");
        svg.append("<title id=\"title\">").append(escaped(title)).append("</title>\n");
        svg.append("<desc id=\"description\">").append(escaped(description)).append("</desc>\n");
    }

    /**
     * The text of an SVG file.
     *
     * @param title one line that names the picture
     * @param description what is to be seen in it
     */
    public static String file(
            Drawing drawing, double width, double height, String title, String description, TextMeasure measure) {
        var surface = new SvgSurface(width, height, title, description, measure);
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
            svg.append('>').append(escaped(run.text())).append("</tspan>");
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
        svg.append("<clipPath id=\"clip").append(clips).append("\"><rect");
        box(x, y, width, height);
        svg.append("/></clipPath>\n<g clip-path=\"url(#clip").append(clips).append(")\">\n");
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

    /** What may stand between tags and in attributes; characters that XML does not know become a replacement. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** The Char production of XML 1.0. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
