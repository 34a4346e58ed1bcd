package digitlab.engine.builtin;

import digitlab.core.training.Nadam;

/** {@link Nadam}. The slots are m and v. */
final class LookAheadMoments implements UpdateRule {
    private final double exactBeta1;
    private final double exactBeta2;
    private final float beta1;
    private final float beta2;
    private final float rest1;
    private final float rest2;
    private final float epsilon;

    /** t of the last step, and U_t. */
    private long lastStep;

    private double product = 1;
    private float meanRate;
    private float gradientRate;
    private float squareScale;

    LookAheadMoments(Nadam nadam) {
        exactBeta1 = nadam.beta1();
        exactBeta2 = nadam.beta2();
        beta1 = (float) nadam.beta1();
        beta2 = (float) nadam.beta2();
        rest1 = (float) (1 - nadam.beta1());
        rest2 = (float) (1 - nadam.beta2());
        epsilon = (float) nadam.epsilon();
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public void begin(long step, double learningRate) {
        if (step <= lastStep) {
            lastStep = 0;
            product = 1;
        }
        while (lastStep < step) {
            lastStep++;
            product *= momentum(lastStep);
        }
        double next = momentum(step + 1);
        meanRate = (float) (learningRate * next / (1 - product * next));
        gradientRate = (float) (learningRate * (1 - momentum(step)) / (1 - product));
        squareScale = (float) (1 / (1 - StrictMath.pow(exactBeta2, (double) step)));
    }

    /** u_t. */
    private double momentum(long step) {
        return exactBeta1 * (1 - 0.5 * StrictMath.pow(0.96, (double) step));
    }

    @Override
    public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
        moments(slots[0], slots[1], gradient, beta1, rest1, beta2, rest2);
        descend(parameters, slots[0], slots[1], gradient, meanRate, gradientRate, squareScale, epsilon);
    }

    private static void moments(float[] m, float[] v, float[] g, float beta1, float rest1, float beta2, float rest2) {
        for (int j = 0; j < m.length; j++) {
            float x = g[j];
            m[j] = beta1 * m[j] + rest1 * x + TINY - TINY;
            v[j] = beta2 * v[j] + rest2 * x * x + TINY - TINY;
        }
    }

    private static void descend(
            float[] w,
            float[] m,
            float[] v,
            float[] g,
            float meanRate,
            float gradientRate,
            float squareScale,
            float epsilon) {
        for (int j = 0; j < w.length; j++) {
            float direction = meanRate * m[j] + gradientRate * g[j];
            w[j] = w[j] - direction / ((float) Math.sqrt(v[j] * squareScale) + epsilon);
        }
    }
}
