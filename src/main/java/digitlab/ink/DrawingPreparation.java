package digitlab.ink;

import digitlab.core.data.LabelledImages;
import java.util.List;

/*
 * MNIST's makers scaled the ink of each digit, not its canvas, so that its longest side is 20 pixels, and moved its centre of
 * mass to the middle (Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-Based Learning Applied to Document Recognition,
 * Proceedings of the IEEE 86 (1998), section III.A). Their writers' pens were all alike, as a share of a digit's size, and
 * a mouse's pen is not: so not the picture of a drawing is scaled but its strokes, which are then drawn with such a pen.
 */
/** A drawing to the 28×28 that MNIST would have made of it. */
public final class DrawingPreparation {
    /** Longest side of MNIST's ink in pixels, soft edges included. */
    static final int INK_SIDE = 20;

    private static final int SIDE = LabelledImages.SIDE;

    /** Pixels along the side of the canvas in the first steps: ten to one of the last. */
    private static final int CANVAS_PIXELS = 10 * SIDE;

    /** Of the pen on the canvas, in pixels: as an area's coverage of pixels is. */
    private static final double SOFTNESS = 1;

    private final Canvas canvas;
    private final PreparationOptions options;

    /** @param canvas what the drawings are drawn on */
    public DrawingPreparation(Canvas canvas, PreparationOptions options) {
        this.canvas = canvas;
        this.options = options;
    }

    /** What becomes of a drawing, with all steps. A drawing no longer than its pen is wide is a dot. */
    public Preparation prepare(Drawing drawing) {
        if (drawing.strokes().isEmpty()) {
            return new Preparation.Nothing();
        }
        if (drawing.bounds().longestSide() <= canvas.penWidth()) {
            return new Preparation.Dot();
        }
        int digits =
                DigitCount.of(drawing.strokes().stream().map(Stroke::bounds).toList());
        if (digits > 1) {
            return new Preparation.SeveralDigits(digits);
        }
        GreyPicture cropped = cropped(drawing);
        GreyPicture scaled = scaled(drawing);
        return new Preparation.Prepared(new PreparationSteps(ink(drawing), cropped, scaled, centred(drawing, scaled)));
    }

    /** The last step alone, whatever was drawn: a dot stays a dot, nothing black, and what was a picture as it is. */
    public GreyPicture digit(Ink ink) {
        return ink instanceof PreparedDigit prepared ? prepared.picture() : drawn((Drawing) ink);
    }

    private GreyPicture drawn(Drawing drawing) {
        if (drawing.strokes().isEmpty()) {
            return new GreyPicture(SIDE, SIDE, new byte[LabelledImages.PIXELS]);
        }
        return centred(drawing, scaled(drawing));
    }

    /** Each drawing's digit with its label. */
    public LabelledImages images(List<LabelledDrawing> drawings) {
        byte[] pixels = new byte[Math.multiplyExact(drawings.size(), LabelledImages.PIXELS)];
        byte[] labels = new byte[drawings.size()];
        for (int i = 0; i < labels.length; i++) {
            byte[] digit = digit(drawings.get(i).ink()).pixels();
            System.arraycopy(digit, 0, pixels, i * LabelledImages.PIXELS, LabelledImages.PIXELS);
            labels[i] = (byte) drawings.get(i).label();
        }
        return new LabelledImages(pixels, labels);
    }

    /** The canvas, ten times as fine as the last step. */
    private GreyPicture ink(Drawing drawing) {
        double factor = CANVAS_PIXELS / canvas.side();
        return canvasPen(factor).draw(drawing.scaled(factor), CANVAS_PIXELS, CANVAS_PIXELS);
    }

    /** The box of the ink, as fine as the canvas unless the drawing is larger than that. */
    private GreyPicture cropped(Drawing drawing) {
        double longest = drawing.bounds().longestSide() + canvas.penWidth();
        double factor = Math.min(CANVAS_PIXELS / canvas.side(), (CANVAS_PIXELS - SOFTNESS) / longest);
        return drawnIn(drawing, factor, canvasPen(factor));
    }

    private Pen canvasPen(double factor) {
        return new Pen(canvas.penWidth() * factor, SOFTNESS);
    }

    private GreyPicture scaled(Drawing drawing) {
        return switch (options.scaling()) {
            case CANVAS -> AreaScaling.fit(cropped(drawing), CANVAS_PIXELS / (double) SIDE);
            case PICTURE -> {
                GreyPicture cropped = cropped(drawing);
                yield AreaScaling.fit(cropped, Math.max(cropped.width(), cropped.height()) / (double) INK_SIDE);
            }
            case STROKES -> {
                double longest = drawing.bounds().longestSide();
                double room = INK_SIDE - 2 * Pen.MNIST.reach();
                yield drawnIn(drawing, longest > 0 ? room / longest : 1, Pen.MNIST);
            }
        };
    }

    /** Drawn after scaling, in the middle of just enough pixels for the ink. */
    private static GreyPicture drawnIn(Drawing drawing, double factor, Pen pen) {
        Box box = drawing.bounds();
        int columns = AreaScaling.pixels(box.width() * factor + 2 * pen.reach());
        int rows = AreaScaling.pixels(box.height() * factor + 2 * pen.reach());
        return pen.draw(
                drawing.moved(-(box.left() + box.right()) / 2, -(box.top() + box.bottom()) / 2)
                        .scaled(factor)
                        .moved(columns / 2.0, rows / 2.0),
                columns,
                rows);
    }

    private GreyPicture centred(Drawing drawing, GreyPicture scaled) {
        Box box = drawing.bounds();
        double unit = canvas.side() / SIDE;
        return options.centring()
                .place(scaled, new Point((box.left() + box.right()) / 2 / unit, (box.top() + box.bottom()) / 2 / unit));
    }
}
