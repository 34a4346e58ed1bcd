package digitlab.ui.chart;

import digitlab.ui.chart.RunStyle.Marker;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.scene.paint.Color;

/** Draws an SVG picture that stands for itself, with a title and a description for those who cannot see it. */
public final class SvgSurface implements Surface {
    private final StringBuilder svg = new StringBuilder();
    private int clips;

    public SvgSurface(double width, double height, String title, String description) {
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\""
                        + " font-family=\"Inter, sans-serif\">%n<title>%s</title>%n<desc>%s</desc>%n",
                number(width), number(height), number(width), number(height), escaped(title), escaped(description)));
    }

    /** The whole picture; nothing may be drawn afterwards. */
    public String finish() {
        return svg.append("</svg>\n").toString();
    }

    private void add(String pattern, Object... values) {
        svg.append(format(pattern, values)).append('\n');
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String number(double value) {
        String text = format("%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String colour(Color c) {
        return format(
                "#%02x%02x%02x",
                Math.round(255 * c.getRed()), Math.round(255 * c.getGreen()), Math.round(255 * c.getBlue()));
    }

    private static String opacity(String what, Color c) {
        return c.getOpacity() < 1 ? " " + what + "-opacity=\"" + number(c.getOpacity()) + "\"" : "";
    }

    private static String points(double[] x, double[] y, int n) {
        var points = new StringJoiner(" ");
        for (int i = 0; i < n; i++) {
            points.add(number(x[i]) + "," + number(y[i]));
        }
        return points.toString();
    }

    @Override
    public void line(double[] x, double[] y, int n, Color colour, double width, Dashes dashes) {
        var lengths = new StringJoiner(" ");
        for (double length : dashes.lengths()) {
            lengths.add(number(length));
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"%s stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>",
                points(x, y, n),
                colour(colour),
                opacity("stroke", colour),
                number(width),
                lengths.length() == 0 ? "" : " stroke-dasharray=\"" + lengths + "\"");
    }

    @Override
    public void area(double[] x, double[] y, int n, Color fill) {
        add("<polygon points=\"%s\" fill=\"%s\"%s/>", points(x, y, n), colour(fill), opacity("fill", fill));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>",
                number(x), number(y), number(width), number(height), colour(fill), opacity("fill", fill));
    }

    @Override
    public void marker(Marker marker, double x, double y, double size, Color colour, Color ground) {
        double r = size / 2;
        switch (marker) {
            case CIRCLE ->
                add(
                        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>",
                        number(x), number(y), number(r), colour(colour));
            case SQUARE -> rectangle(x - r, y - r, size, size, colour);
            case TRIANGLE -> area(new double[] {x - r, x + r, x}, new double[] {y + r, y + r, y - r}, 3, colour);
            case DIAMOND -> area(new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y}, 4, colour);
            case CROSS -> {
                line(new double[] {x - r, x + r}, new double[] {y - r, y + r}, 2, colour, 2, Dashes.SOLID);
                line(new double[] {x - r, x + r}, new double[] {y + r, y - r}, 2, colour, 2, Dashes.SOLID);
            }
            case RING ->
                add(
                        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
                        number(x), number(y), number(r), colour(ground), colour(colour));
        }
    }

    @Override
    public void ring(double x, double y, double radius, Color colour, double width) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>",
                number(x), number(y), number(radius), colour(colour), number(width));
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, Color colour, Anchor anchor) {
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\" text-anchor=\"%s\">%s</text>",
                number(x),
                number(y),
                number(size),
                bold ? " font-weight=\"600\"" : "",
                colour(colour),
                anchor.name().toLowerCase(Locale.ROOT),
                escaped(text));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        add(
                "<clipPath id=\"clip%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath><g"
                        + " clip-path=\"url(#clip%d)\">",
                clips, number(x), number(y), number(width), number(height), clips);
    }

    @Override
    public void unclip() {
        add("</g>");
    }
}
