package digitlab.ui.draw;

import digitlab.core.data.LabelledImages;
import digitlab.lab.Explanation;
import digitlab.lab.Explanation.Neighbour;
import java.util.List;

/**
 * Why a network says what it says of the drawing.
 *
 * @param asked the network and its answer
 * @param explanation of one digit, the answer or another
 * @param nearest training images that look most like the drawing, nearest first
 * @param images those, in the same order
 */
record Reasons(NetworkAnswer asked, Explanation explanation, List<Neighbour> nearest, LabelledImages images) {
    Reasons {
        nearest = List.copyOf(nearest);
    }
}
