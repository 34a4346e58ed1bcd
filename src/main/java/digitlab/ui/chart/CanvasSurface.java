package digitlab.ui.chart;

import digitlab.chart.Colour;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.TextRun;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Draws onto the screen. */
public final class CanvasSurface implements Surface {
    private final GraphicsContext graphics;
    private final FontMeasure fonts;

    public CanvasSurface(GraphicsContext graphics, FontMeasure fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
    }

    /** A colour as JavaFX has it. */
    public static Color paint(Colour colour) {
        return Color.color(colour.red(), colour.green(), colour.blue(), colour.opacity());
    }

    @Override
    public void polyline(double[] x, double[] y, int n, Stroke stroke) {
        apply(stroke);
        graphics.strokePolyline(x, y, n);
    }

    private void apply(Stroke stroke) {
        graphics.setStroke(paint(stroke.colour()));
        graphics.setLineWidth(stroke.width());
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineDashes(stroke.dashes().lengths());
    }

    @Override
    public void polygon(double[] x, double[] y, int n, Colour fill) {
        graphics.setFill(paint(fill));
        graphics.fillPolygon(x, y, n);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Colour fill) {
        graphics.setFill(paint(fill));
        graphics.fillRect(x, y, width, height);
    }

    @Override
    public void disc(double x, double y, double radius, Colour fill) {
        graphics.setFill(paint(fill));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        apply(stroke);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(double x, double y, Anchor anchor, TextRun... runs) {
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(TextAlignment.LEFT);
        double at = x
                - switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> width(runs) / 2;
                    case END -> width(runs);
                };
        for (TextRun run : runs) {
            graphics.setFont(fonts.font(run));
            graphics.setFill(paint(run.colour()));
            graphics.fillText(run.text(), at, y);
            at += width(run);
        }
    }

    @Override
    public double width(TextRun run) {
        return fonts.width(run);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
        drawing.run();
        graphics.restore();
    }

    @Override
    public void shifted(double right, double down, Runnable drawing) {
        graphics.save();
        graphics.translate(right, down);
        drawing.run();
        graphics.restore();
    }

    @Override
    public void picture(int[] argb, int width, int height, double x, double y, int factor) {
        var image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        boolean smoothing = graphics.isImageSmoothing();
        graphics.setImageSmoothing(false);
        graphics.drawImage(image, x, y, (double) width * factor, (double) height * factor);
        graphics.setImageSmoothing(smoothing);
    }
}
