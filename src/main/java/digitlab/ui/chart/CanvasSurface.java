package digitlab.ui.chart;

import digitlab.ui.chart.RunStyle.Marker;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws onto the screen. */
public final class CanvasSurface implements Surface {
    private final GraphicsContext g;

    public CanvasSurface(GraphicsContext g) {
        this.g = g;
    }

    @Override
    public void line(double[] x, double[] y, int n, Color colour, double width, Dashes dashes) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(dashes.lengths());
        g.strokePolyline(x, y, n);
    }

    @Override
    public void area(double[] x, double[] y, int n, Color fill) {
        g.setFill(fill);
        g.fillPolygon(x, y, n);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        g.setFill(fill);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void marker(Marker marker, double x, double y, double size, Color colour, Color ground) {
        double r = size / 2;
        g.setFill(colour);
        switch (marker) {
            case CIRCLE -> g.fillOval(x - r, y - r, size, size);
            case SQUARE -> g.fillRect(x - r, y - r, size, size);
            case TRIANGLE -> g.fillPolygon(new double[] {x - r, x + r, x}, new double[] {y + r, y + r, y - r}, 3);
            case DIAMOND -> g.fillPolygon(new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y}, 4);
            case CROSS -> {
                stroke(colour);
                g.strokeLine(x - r, y - r, x + r, y + r);
                g.strokeLine(x - r, y + r, x + r, y - r);
            }
            case RING -> {
                g.setFill(ground);
                g.fillOval(x - r, y - r, size, size);
                stroke(colour);
                g.strokeOval(x - r, y - r, size, size);
            }
        }
    }

    private void stroke(Color colour) {
        g.setStroke(colour);
        g.setLineWidth(2);
        g.setLineDashes();
    }

    @Override
    public void ring(double x, double y, double radius, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineDashes();
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, Color colour, Anchor anchor) {
        g.setFont(Font.font("Inter", bold ? FontWeight.SEMI_BOLD : FontWeight.NORMAL, size));
        g.setFill(colour);
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        g.fillText(text, x, y);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }

    @Override
    public void unclip() {
        g.restore();
    }
}
