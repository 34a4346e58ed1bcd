package digitlab.lab;

import digitlab.core.data.LabelledImages;
import java.util.List;

/**
 * Why a network gave an answer. Owns its arrays and hands them out without copying: they are only to be read.
 *
 * <p>It explains the answer's log-odds, log (p / (1 − p)), in which each step from one half counts alike.
 */
public final class Explanation {
    private final int digit;
    private final float[] evidence;
    private final float[] sensitivity;
    private final List<UnitResponse> units;

    Explanation(int digit, float[] evidence, float[] sensitivity, List<UnitResponse> units) {
        this.digit = digit;
        this.evidence = evidence;
        this.sensitivity = sensitivity;
        this.units = List.copyOf(units);
    }

    /**
     * A unit of the first hidden layer that the drawing excites.
     *
     * @param unit from 0
     * @param output f(z) for the drawing
     * @param effect output · gradient of the log-odds: positive if the unit spoke for the answer
     */
    public record UnitResponse(int unit, double output, double effect) {}

    /**
     * An image that looks like the drawing.
     *
     * @param image index within the collection
     * @param label its digit
     * @param distance root of the mean squared difference of the pixels, in [0, 1]
     */
    public record Neighbour(int image, int label, double distance) {}

    /** The digit that is explained. */
    public int digit() {
        return digit;
    }

    /** For each pixel (784) its ink times the gradient: positive if this ink spoke for the digit, 0 where there is none. */
    public float[] evidence() {
        return evidence;
    }

    /** For each pixel (784) the gradient alone: positive where more ink would speak for the digit. */
    public float[] sensitivity() {
        return sensitivity;
    }

    /** The units with the strongest outputs, strongest first; empty for a network without hidden layers. */
    public List<UnitResponse> units() {
        return units;
    }

    /** The largest |evidence|, for a scale that is symmetric about 0. */
    public float strongestEvidence() {
        float strongest = 0;
        for (int i = 0; i < LabelledImages.PIXELS; i++) {
            strongest = Math.max(strongest, Math.abs(evidence[i]));
        }
        return strongest;
    }
}
