package digitlab.ink;

import digitlab.core.Check;
import digitlab.core.data.LabelledImages;

/**
 * A drawing and the digit that its drawer says it is.
 *
 * @param label 0 … 9
 */
public record LabelledDrawing(int label, Drawing drawing) {
    public LabelledDrawing {
        Check.intRange("label", label, 0, LabelledImages.CLASSES - 1);
    }
}
