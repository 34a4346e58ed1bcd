package digitlab.ui.weights;

import digitlab.core.data.LabelledImages;
import java.util.Optional;

/**
 * The image whose response is asked for.
 *
 * @param digit 0 to 9, or −1 for the drawing
 * @param number of the image among those of its digit, from 0
 */
record AskedImage(int digit, int number) {
    static final AskedImage DRAWING = new AskedImage(-1, 0);
    static final AskedImage FIRST = new AskedImage(4, 0);

    /** Another image of the same digit. */
    AskedImage next() {
        return equals(DRAWING) ? this : new AskedImage(digit, number + 1);
    }

    /** The image in a data set, whose images of a digit begin again after the last; empty if it has none. */
    Optional<LabelledImages> in(LabelledImages images) {
        int of = 0;
        for (int i = 0; i < images.count(); i++) {
            of += images.label(i) == digit ? 1 : 0;
        }
        int left = of == 0 ? 0 : number % of;
        for (int i = 0; i < images.count(); i++) {
            if (images.label(i) == digit && left-- == 0) {
                return Optional.of(images.subset(new int[] {i}));
            }
        }
        return Optional.empty();
    }
}
