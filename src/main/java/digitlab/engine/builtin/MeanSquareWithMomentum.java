package digitlab.engine.builtin;

import digitlab.core.training.RmsProp;

/** {@link RmsProp} in its general form. The slots are v, a and, where it is centred, ḡ. */
final class MeanSquareWithMomentum implements UpdateRule {
    private final boolean centered;
    private final float rho;
    private final float rest;
    private final float epsilon;
    private final float momentum;
    private float rate;

    MeanSquareWithMomentum(RmsProp rmsProp) {
        centered = rmsProp.centered();
        rho = (float) rmsProp.rho();
        rest = (float) (1 - rmsProp.rho());
        epsilon = (float) rmsProp.epsilon();
        momentum = (float) rmsProp.momentum();
    }

    @Override
    public int slots() {
        return centered ? 3 : 2;
    }

    @Override
    public void begin(long step, double learningRate) {
        rate = (float) learningRate;
    }

    @Override
    public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
        meanSquare(slots[0], gradient, rho, rest);
        if (centered) {
            mean(slots[2], gradient, rho, rest);
            step(gradient, slots[0], slots[2], epsilon, rate);
        } else {
            step(gradient, slots[0], epsilon, rate);
        }
        descend(parameters, slots[1], gradient, momentum);
    }

    private static void meanSquare(float[] v, float[] g, float rho, float rest) {
        for (int j = 0; j < v.length; j++) {
            float x = g[j];
            v[j] = rho * v[j] + rest * x * x + TINY - TINY;
        }
    }

    private static void mean(float[] m, float[] g, float rho, float rest) {
        for (int j = 0; j < m.length; j++) {
            m[j] = rho * m[j] + rest * g[j] + TINY - TINY;
        }
    }

    /** g ← u. */
    private static void step(float[] g, float[] v, float epsilon, float rate) {
        for (int j = 0; j < v.length; j++) {
            g[j] = rate * g[j] / (float) Math.sqrt(v[j] + epsilon);
        }
    }

    /** g ← u, centred. */
    private static void step(float[] g, float[] v, float[] m, float epsilon, float rate) {
        for (int j = 0; j < v.length; j++) {
            float mean = m[j];
            g[j] = rate * g[j] / (float) Math.sqrt(v[j] - mean * mean + epsilon);
        }
    }

    private static void descend(float[] w, float[] a, float[] u, float momentum) {
        for (int j = 0; j < w.length; j++) {
            float velocity = momentum * a[j] + u[j] + TINY - TINY;
            a[j] = velocity;
            w[j] = w[j] - velocity;
        }
    }
}
