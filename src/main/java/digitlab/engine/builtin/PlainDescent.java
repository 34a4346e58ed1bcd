package digitlab.engine.builtin;

/** {@link digitlab.core.training.Sgd} without momentum. */
final class PlainDescent implements UpdateRule {
    private float rate;

    @Override
    public int slots() {
        return 0;
    }

    @Override
    public void begin(long step, double learningRate) {
        rate = (float) learningRate;
    }

    @Override
    public boolean updateWithoutGradient(float[] parameters, float[][] slots) {
        return true;
    }

    @Override
    public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
        RowSums.sum1(parameters, parameters, gradient, -rate);
    }
}
