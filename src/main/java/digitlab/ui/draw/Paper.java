package digitlab.ui.draw;

import digitlab.ink.Drawing;
import digitlab.ink.GreyPicture;

/** What lies on the drawing paper. */
sealed interface Paper {
    Paper EMPTY = new Drawn(Drawing.EMPTY);

    /** Whether there is nothing on it. */
    boolean isEmpty();

    /** Strokes, in the units of {@link digitlab.ink.Canvas#TABLET}. */
    record Drawn(Drawing drawing) implements Paper {
        @Override
        public boolean isEmpty() {
            return drawing.strokes().isEmpty();
        }
    }

    /**
     * A picture of a digit, such as a photo.
     *
     * @param name of its file
     */
    record Imported(GreyPicture picture, String name) implements Paper {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
