package digitlab.engine.builtin;

import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;

/** {@link Adam}, and {@link AdamW} with its decay. The slots are m and v. */
final class AdaptiveMoments implements UpdateRule {
    private final double exactBeta1;
    private final double exactBeta2;
    private final float beta1;
    private final float beta2;
    private final float rest1;
    private final float rest2;
    private final float epsilon;
    private final double decay;
    private final boolean decaysBiases;
    private float rate;
    private float decayNow;

    AdaptiveMoments(Adam adam) {
        this(adam.beta1(), adam.beta2(), adam.epsilon(), 0, false);
    }

    AdaptiveMoments(AdamW adamW) {
        this(adamW.beta1(), adamW.beta2(), adamW.epsilon(), adamW.weightDecay(), adamW.decayBiases());
    }

    private AdaptiveMoments(double beta1, double beta2, double epsilon, double decay, boolean decaysBiases) {
        this.exactBeta1 = beta1;
        this.exactBeta2 = beta2;
        this.beta1 = (float) beta1;
        this.beta2 = (float) beta2;
        this.rest1 = (float) (1 - beta1);
        this.rest2 = (float) (1 - beta2);
        this.epsilon = (float) epsilon;
        this.decay = decay;
        this.decaysBiases = decaysBiases;
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public boolean changesIdleRows() {
        return decay > 0;
    }

    @Override
    public void begin(long step, double learningRate) {
        double t = (double) step;
        double correction = Math.sqrt(1 - StrictMath.pow(exactBeta2, t)) / (1 - StrictMath.pow(exactBeta1, t));
        rate = (float) (learningRate * correction);
        decayNow = (float) (learningRate * decay);
    }

    @Override
    public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
        if (decayNow > 0 && (decaysBiases || !bias)) {
            RowSums.sum1(parameters, parameters, parameters, -decayNow);
        }
        update(parameters, slots[0], slots[1], gradient, beta1, rest1, beta2, rest2, epsilon, rate);
    }

    private static void update(
            float[] w,
            float[] m,
            float[] v,
            float[] g,
            float beta1,
            float rest1,
            float beta2,
            float rest2,
            float epsilon,
            float rate) {
        for (int j = 0; j < w.length; j++) {
            float x = g[j];
            float mean = beta1 * m[j] + rest1 * x + TINY - TINY;
            float square = beta2 * v[j] + rest2 * x * x + TINY - TINY;
            m[j] = mean;
            v[j] = square;
            w[j] = w[j] - rate * mean / ((float) Math.sqrt(square) + epsilon);
        }
    }
}
