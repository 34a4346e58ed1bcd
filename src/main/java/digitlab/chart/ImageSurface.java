package digitlab.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws a picture in memory, without a screen. */
public final class ImageSurface implements Surface {
    private final Graphics2D graphics;
    private final BundledType type;

    private ImageSurface(Graphics2D graphics, BundledType type) {
        this.graphics = graphics;
        this.type = type;
    }

    /**
     * The bytes of a PNG file.
     *
     * @param resolution pixels of the file for one of the drawing
     * @param ground behind the drawing
     */
    public static byte[] png(
            Drawing drawing, double width, double height, int resolution, Colour ground, BundledType type) {
        int columns = (int) Math.ceil(width * resolution);
        int rows = (int) Math.ceil(height * resolution);
        var image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setComposite(AlphaComposite.SrcOver);
            graphics.setColor(awt(ground));
            graphics.fillRect(0, 0, columns, rows);
            graphics.scale(resolution, resolution);
            drawing.draw(new ImageSurface(graphics, type), width, height);
        } finally {
            graphics.dispose();
        }
        int[] argb = image.getRGB(0, 0, columns, rows, null, 0, columns);
        return Png.encode(argb, columns, rows);
    }

    private static Color awt(Colour colour) {
        return new Color(colour.argb(), true);
    }

    @Override
    public void polyline(double[] x, double[] y, int n, Stroke stroke) {
        stroke(path(x, y, n), stroke);
    }

    @Override
    public void polygon(double[] x, double[] y, int n, Colour fill) {
        Path2D path = path(x, y, n);
        path.closePath();
        fill(path, fill);
    }

    private static Path2D path(double[] x, double[] y, int n) {
        var path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < n; i++) {
            path.lineTo(x[i], y[i]);
        }
        return path;
    }

    private void stroke(Shape shape, Stroke stroke) {
        graphics.setColor(awt(stroke.colour()));
        float[] dashes = new float[stroke.dashes().lengths().length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) stroke.dashes().lengths()[i];
        }
        graphics.setStroke(new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dashes.length == 0 ? null : dashes,
                0));
        graphics.draw(shape);
    }

    private void fill(Shape shape, Colour fill) {
        graphics.setColor(awt(fill));
        graphics.fill(shape);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Colour fill) {
        fill(new Rectangle2D.Double(x, y, width, height), fill);
    }

    @Override
    public void disc(double x, double y, double radius, Colour fill) {
        fill(circle(x, y, radius), fill);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        stroke(circle(x, y, radius), stroke);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(double x, double y, Anchor anchor, TextRun... runs) {
        double at = x
                - switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> width(runs) / 2;
                    case END -> width(runs);
                };
        for (TextRun run : runs) {
            graphics.setFont(type.font(run));
            graphics.setColor(awt(run.colour()));
            graphics.drawString(run.text(), (float) at, (float) y);
            at += width(run);
        }
    }

    @Override
    public double width(TextRun run) {
        return type.width(run);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
        drawing.run();
        graphics.setClip(before);
    }

    @Override
    public void shifted(double right, double down, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(right, down);
        drawing.run();
        graphics.setTransform(before);
    }

    @Override
    public void picture(int[] argb, int width, int height, double x, double y, int factor) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(factor, factor);
        graphics.drawImage(image, place, null);
    }
}
