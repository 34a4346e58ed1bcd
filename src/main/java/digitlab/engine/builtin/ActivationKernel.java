package digitlab.engine.builtin;

import digitlab.core.network.Activation;

/*
 * The loops without an exponential are vectorised: minimum and maximum take the place of branches, which no processor
 * could predict here, and let NaN through, which comparisons would not. The others compute in double precision, because
 * forms such as 1 − tanh² lose their last digits in float where a unit saturates.
 */
/**
 * An activation for a whole row: c·f(z) in place, and c·f′(z), with a factor c of each unit, which is dropout's. At z = 0
 * the branch of z ≤ 0 counts.
 */
@FunctionalInterface
interface ActivationKernel {
    /** Times this, every float that is not denormal is at least 1. */
    float HUGE = 3e38f;

    /** z ← c·f(z), slopes ← c·f′(z), where c are the slopes before. */
    void apply(float[] z, float[] slopes);

    /** The kernel of an activation. */
    static ActivationKernel of(Activation activation) {
        return switch (activation) {
            case LINEAR -> ActivationKernel::linear;
            case RELU -> ActivationKernel::relu;
            case LEAKY_RELU -> ActivationKernel::leakyRelu;
            case ELU -> ActivationKernel::elu;
            case SELU -> ActivationKernel::selu;
            case GELU -> ActivationKernel::gelu;
            case SILU -> ActivationKernel::silu;
            case TANH -> ActivationKernel::tanh;
            case SIGMOID -> ActivationKernel::sigmoid;
            case SOFTSIGN -> ActivationKernel::softsign;
        };
    }

    private static void linear(float[] z, float[] slopes) {
        for (int j = 0; j < z.length; j++) {
            z[j] = z[j] * slopes[j];
        }
    }

    private static void relu(float[] z, float[] slopes) {
        for (int j = 0; j < z.length; j++) {
            float value = Math.max(z[j], 0f);
            float factor = slopes[j];
            z[j] = value * factor;
            slopes[j] = Math.min(value * HUGE, 1f) * factor;
        }
    }

    private static void leakyRelu(float[] z, float[] slopes) {
        float slope = (float) Activation.LEAKY_RELU_SLOPE;
        float rest = 1 - slope;
        for (int j = 0; j < z.length; j++) {
            float x = z[j];
            float positive = Math.max(x, 0f);
            float factor = slopes[j];
            z[j] = (positive + slope * Math.min(x, 0f)) * factor;
            slopes[j] = (slope + rest * Math.min(positive * HUGE, 1f)) * factor;
        }
    }

    private static void softsign(float[] z, float[] slopes) {
        for (int j = 0; j < z.length; j++) {
            float x = z[j];
            float inverse = 1f / (1f + Math.abs(x));
            float factor = slopes[j];
            z[j] = x * inverse * factor;
            slopes[j] = inverse * inverse * factor;
        }
    }

    private static void elu(float[] z, float[] slopes) {
        for (int j = 0; j < z.length; j++) {
            double x = z[j];
            double below = Elementary.expm1(Math.min(x, 0));
            float factor = slopes[j];
            z[j] = (float) (Math.max(x, 0) + below) * factor;
            slopes[j] = (float) (below + 1) * factor;
        }
    }

    private static void selu(float[] z, float[] slopes) {
        double scaleBelow = Activation.SELU_SCALE * Activation.SELU_ALPHA;
        for (int j = 0; j < z.length; j++) {
            double x = z[j];
            double below = scaleBelow * Elementary.expm1(Math.min(x, 0));
            float factor = slopes[j];
            z[j] = (float) (Activation.SELU_SCALE * Math.max(x, 0) + below) * factor;
            slopes[j] = (float) (x > 0 ? Activation.SELU_SCALE : below + scaleBelow) * factor;
        }
    }

    private static void gelu(float[] z, float[] slopes) {
        double densityAtZero = 0.3989422804014327;
        for (int j = 0; j < z.length; j++) {
            double x = z[j];
            double exponential = Elementary.exp(-0.5 * x * x);
            double cumulative = 0.5 + Math.copySign(0.5 - Elementary.normalTail(x, exponential), x);
            float factor = slopes[j];
            z[j] = (float) (x * cumulative) * factor;
            slopes[j] = (float) (cumulative + x * exponential * densityAtZero) * factor;
        }
    }

    private static void silu(float[] z, float[] slopes) {
        for (int j = 0; j < z.length; j++) {
            double x = z[j];
            double share = Elementary.logistic(x);
            float factor = slopes[j];
            z[j] = (float) (x * share) * factor;
            slopes[j] = (float) (share * (1 + x * (1 - share))) * factor;
        }
    }

    private static void tanh(float[] z, float[] slopes) {
        for (int j = 0; j < z.length; j++) {
            double e = Elementary.expm1(2.0 * z[j]);
            double value = e / (e + 2);
            float factor = slopes[j];
            z[j] = (float) value * factor;
            slopes[j] = (float) (1 - value * value) * factor;
        }
    }

    private static void sigmoid(float[] z, float[] slopes) {
        for (int j = 0; j < z.length; j++) {
            double value = Elementary.logistic(z[j]);
            float factor = slopes[j];
            z[j] = (float) value * factor;
            slopes[j] = (float) (value * (1 - value)) * factor;
        }
    }
}
