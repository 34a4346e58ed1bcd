package digitlab.ink;

import digitlab.core.Check;
import digitlab.core.data.LabelledImages;
import org.jspecify.annotations.Nullable;

/**
 * A drawing and the digit that its drawer says it is.
 *
 * @param label 0 … 9
 * @param writer who drew it, in at most 100 characters on one line; null where nobody says
 */
public record LabelledDrawing(int label, Ink ink, @Nullable String writer) {
    private static final int LONGEST_WRITER = 100;

    public LabelledDrawing {
        Check.intRange("label", label, 0, LabelledImages.CLASSES - 1);
        if (writer != null && !isName(writer)) {
            throw new IllegalArgumentException(
                    "writer must have 1 to %d characters on one line, but is \"%s\"".formatted(LONGEST_WRITER, writer));
        }
    }

    /** By nobody in particular. */
    public LabelledDrawing(int label, Ink ink) {
        this(label, ink, null);
    }

    /** The same drawing of another digit. */
    public LabelledDrawing withLabel(int label) {
        return new LabelledDrawing(label, ink, writer);
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_WRITER
                && text.chars().noneMatch(Character::isISOControl);
    }
}
