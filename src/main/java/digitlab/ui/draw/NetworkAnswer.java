package digitlab.ui.draw;

import digitlab.lab.Answer;
import digitlab.ui.session.NetworkInView;
import digitlab.ui.session.RunItem;

/**
 * What one run's network says of the drawing.
 *
 * @param network that was asked
 */
record NetworkAnswer(NetworkInView network, Answer answer) {
    /** Of two digits that are both called likely, the second has at least this probability. */
    private static final double LIKELY = 0.2;

    /** From here on an answer counts as sure. */
    private static final double SURE = 0.99;

    RunItem run() {
        return network.run();
    }

    boolean isSure() {
        return answer.confidence() >= SURE;
    }

    /** The second most probable digit, or −1 if it is not likely. */
    int alternative() {
        int second = -1;
        for (int digit = 0; digit < answer.probabilities().size(); digit++) {
            double probability = answer.probabilities().get(digit);
            if (digit != answer.digit()
                    && probability >= LIKELY
                    && (second < 0 || probability > answer.probabilities().get(second))) {
                second = digit;
            }
        }
        return second;
    }
}
