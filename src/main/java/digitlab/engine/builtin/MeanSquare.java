package digitlab.engine.builtin;

import digitlab.core.training.RmsProp;

/** {@link RmsProp} without momentum, not centred. The slot is v. */
final class MeanSquare implements UpdateRule {
    private final float rho;
    private final float rest;
    private final float epsilon;
    private float rate;

    MeanSquare(RmsProp rmsProp) {
        rho = (float) rmsProp.rho();
        rest = (float) (1 - rmsProp.rho());
        epsilon = (float) rmsProp.epsilon();
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public void begin(long step, double learningRate) {
        rate = (float) learningRate;
    }

    @Override
    public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
        update(parameters, slots[0], gradient, rho, rest, epsilon, rate);
    }

    /** Only v decays: θ − η·0/√(v + ε) is θ, so the root and the quotient, two thirds of the time, need not be. */
    @Override
    public boolean updateWithoutGradient(float[] parameters, float[][] slots) {
        decay(slots[0], rho);
        return true;
    }

    private static void decay(float[] v, float rho) {
        for (int j = 0; j < v.length; j++) {
            v[j] = rho * v[j] + TINY - TINY;
        }
    }

    private static void update(float[] w, float[] v, float[] g, float rho, float rest, float epsilon, float rate) {
        for (int j = 0; j < w.length; j++) {
            float x = g[j];
            float square = rho * v[j] + rest * x * x + TINY - TINY;
            v[j] = square;
            w[j] = w[j] - rate * x / (float) Math.sqrt(square + epsilon);
        }
    }
}
