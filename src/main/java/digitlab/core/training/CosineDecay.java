package digitlab.core.training;

import digitlab.core.Check;

/**
 * Lets the rate fall along half a cosine: start·(α + (1 − α)·½(1 + cos(π·min(n, N)/N))), N updates in {@code epochs}.
 *
 * @param epochs length of the fall, without the warm-up; positive
 * @param finalShare α, the share of the rate that is left at the end; in [0, 1]
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter (2017)</a>
 */
public record CosineDecay(double epochs, double finalShare) implements LearningRateSchedule {
    /** Down to nothing in five epochs. */
    public static final CosineDecay DEFAULT = new CosineDecay(5, 0);

    public CosineDecay {
        Check.positive("epochs of the decay", epochs);
        Check.share("final share", finalShare);
    }

    @Override
    public String id() {
        return "cosine";
    }

    @Override
    public double rate(double start, double n, double updatesPerEpoch) {
        double length = epochs * updatesPerEpoch;
        double fallen = 0.5 * (1 + StrictMath.cos(Math.PI * Math.min(n, length) / length));
        return start * ((1 - finalShare) * fallen + finalShare);
    }
}
