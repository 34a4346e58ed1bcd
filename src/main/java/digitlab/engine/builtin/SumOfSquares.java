package digitlab.engine.builtin;

import digitlab.core.training.Adagrad;

/** {@link Adagrad}. The slot is s. */
final class SumOfSquares implements UpdateRule {
    private final float start;
    private final float epsilon;
    private float rate;

    SumOfSquares(Adagrad adagrad) {
        start = (float) adagrad.initialAccumulator();
        epsilon = (float) adagrad.epsilon();
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public float slotStart() {
        return start;
    }

    @Override
    public void begin(long step, double learningRate) {
        rate = (float) learningRate;
    }

    @Override
    public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
        update(parameters, slots[0], gradient, epsilon, rate);
    }

    private static void update(float[] w, float[] s, float[] g, float epsilon, float rate) {
        for (int j = 0; j < w.length; j++) {
            float x = g[j];
            float sum = s[j] + x * x;
            s[j] = sum;
            w[j] = w[j] - rate * x / (float) Math.sqrt(sum + epsilon);
        }
    }
}
