package digitlab.core.data;

import digitlab.core.Check;

/**
 * How far a training image may be varied at random each time it is shown; 0 leaves a quantity alone. Each is drawn evenly
 * from its range for every image and epoch; the elastic distortion always has its full strength and differs in shape.
 *
 * @param rotationDegrees r: turned about the centre by an angle from [−r, r]; r in [0, 180]
 * @param scale s: enlarged by a factor from [1 − s, 1 + s], in each direction alike; s in [0, 0.9]
 * @param shear h: slanted by adding k · (row − centre) to the column, k from [−h, h]; h in [0, 1]
 * @param shift d: moved by a share from [−d, d] of the side, right or left and, apart from that, up or down; d in [0, 0.5]
 * @param elastic e: every pixel displaced by a smooth random field whose root mean square is e pixels; e in [0, 5]
 * @param strokeWidth w: strokes thickened (or thinned, if negative) by a width in pixels from [−w, w]; w in [0, 2]
 */
public record Augmentation(
        double rotationDegrees, double scale, double shear, double shift, double elastic, double strokeWidth) {
    /** Every image as it is. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0);

    /** What made a network that is trained on MNIST read drawings best. */
    public static final Augmentation FOR_DRAWINGS = new Augmentation(15, 0.15, 0.3, 0.1, 0, 0);

    public Augmentation {
        Check.range("rotation", rotationDegrees, 0, 180);
        Check.range("scale", scale, 0, 0.9);
        Check.range("shear", shear, 0, 1);
        Check.range("shift", shift, 0, 0.5);
        Check.range("elastic", elastic, 0, 5);
        Check.range("stroke width", strokeWidth, 0, 2);
    }

    /** Whether images stay as they are. */
    public boolean isNone() {
        return rotationDegrees == 0 && scale == 0 && shear == 0 && shift == 0 && elastic == 0 && strokeWidth == 0;
    }
}
