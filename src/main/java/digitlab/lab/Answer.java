package digitlab.lab;

import java.util.List;

/**
 * What a network makes of one drawing.
 *
 * @param probabilities of the digits 0 to 9, in order
 */
public record Answer(List<Double> probabilities) {
    public Answer {
        probabilities = List.copyOf(probabilities);
    }

    /** The most probable digit; of equals the first. */
    public int digit() {
        int best = 0;
        for (int c = 1; c < probabilities.size(); c++) {
            best = probabilities.get(c) > probabilities.get(best) ? c : best;
        }
        return best;
    }

    /** The probability of {@link #digit}. */
    public double confidence() {
        return probabilities.get(digit());
    }
}
