package digitlab.engine.builtin;

import digitlab.core.training.Sgd;

/** {@link Sgd} with classical or Nesterov's momentum. The slot is v. */
final class Momentum implements UpdateRule {
    private final float momentum;
    private final boolean nesterov;
    private float rate;

    Momentum(Sgd sgd) {
        momentum = (float) sgd.momentum();
        nesterov = sgd.nesterov();
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
        if (nesterov) {
            nesterov(parameters, slots[0], gradient, momentum, rate);
        } else {
            classical(parameters, slots[0], gradient, momentum, rate);
        }
    }

    private static void classical(float[] w, float[] v, float[] g, float momentum, float rate) {
        for (int j = 0; j < w.length; j++) {
            float velocity = momentum * v[j] - rate * g[j] + TINY - TINY;
            v[j] = velocity;
            w[j] = w[j] + velocity;
        }
    }

    private static void nesterov(float[] w, float[] v, float[] g, float momentum, float rate) {
        for (int j = 0; j < w.length; j++) {
            float step = rate * g[j];
            float velocity = momentum * v[j] - step + TINY - TINY;
            v[j] = velocity;
            w[j] = w[j] + (momentum * velocity - step);
        }
    }
}
