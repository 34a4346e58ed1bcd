package digitlab.engine.builtin;

/** The rule that puts the gradient where the parameters were: for a layer that is only there to hold a gradient. */
final class GradientCopy implements UpdateRule {
    @Override
    public int slots() {
        return 0;
    }

    @Override
    public void begin(long step, double learningRate) {}

    @Override
    public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
        System.arraycopy(gradient, 0, parameters, 0, parameters.length);
    }
}
