package digitlab.core.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The function that a hidden layer applies to each z = x·w + b. At z = 0 the branch of z ≤ 0 counts, for value and
 * derivative.
 *
 * <p>The values here are the reference in double precision, for pictures and tests; engines have fast versions of their
 * own.
 *
 * @see <a href="https://keras.io/api/layers/activations/">Keras: layer activation functions</a>
 */
public enum Activation {
    /** z. */
    LINEAR("linear") {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double derivative(double z) {
            return 1;
        }
    },
    /** max(0, z). */
    RELU("relu") {
        @Override
        public double value(double z) {
            return z > 0 ? z : 0 * z;
        }

        @Override
        public double derivative(double z) {
            return z > 0 ? 1 : 0;
        }
    },
    /** z for z &gt; 0, else 0.2·z: Keras' slope for the activation (its LeakyReLU layer has 0.3). */
    LEAKY_RELU("leaky_relu") {
        @Override
        public double value(double z) {
            return z > 0 ? z : LEAKY_RELU_SLOPE * z;
        }

        @Override
        public double derivative(double z) {
            return z > 0 ? 1 : LEAKY_RELU_SLOPE;
        }
    },
    /** z for z &gt; 0, else eᶻ − 1. */
    ELU("elu") {
        @Override
        public double value(double z) {
            return z > 0 ? z : StrictMath.expm1(z);
        }

        @Override
        public double derivative(double z) {
            return z > 0 ? 1 : StrictMath.exp(z);
        }
    },
    /** s·z for z &gt; 0, else s·α·(eᶻ − 1), with the constants that keep mean 0 and variance 1 (Klambauer et al. 2017). */
    SELU("selu") {
        @Override
        public double value(double z) {
            return SELU_SCALE * (z > 0 ? z : SELU_ALPHA * StrictMath.expm1(z));
        }

        @Override
        public double derivative(double z) {
            return SELU_SCALE * (z > 0 ? 1 : SELU_ALPHA * StrictMath.exp(z));
        }
    },
    /** z·Φ(z), Φ the normal distribution function: the exact form with erf, not the tanh approximation. */
    GELU("gelu") {
        @Override
        public double value(double z) {
            return z * NormalDistribution.cumulative(z);
        }

        @Override
        public double derivative(double z) {
            return NormalDistribution.cumulative(z) + z * NormalDistribution.density(z);
        }
    },
    /** z·σ(z), also called swish. */
    SILU("silu") {
        @Override
        public double value(double z) {
            return z * logistic(z);
        }

        @Override
        public double derivative(double z) {
            return logistic(z) * (1 + z * logistic(-z));
        }
    },
    /** tanh z. */
    TANH("tanh") {
        @Override
        public double value(double z) {
            return StrictMath.tanh(z);
        }

        @Override
        public double derivative(double z) {
            double e = StrictMath.exp(-2 * Math.abs(z));
            return 4 * e / ((1 + e) * (1 + e));
        }
    },
    /** σ(z) = 1/(1 + e⁻ᶻ). */
    SIGMOID("sigmoid") {
        @Override
        public double value(double z) {
            return logistic(z);
        }

        @Override
        public double derivative(double z) {
            return logistic(z) * logistic(-z);
        }
    },
    /** z/(1 + |z|). */
    SOFTSIGN("softsign") {
        @Override
        public double value(double z) {
            return z / (1 + Math.abs(z));
        }

        @Override
        public double derivative(double z) {
            double d = 1 + Math.abs(z);
            return 1 / (d * d);
        }
    };

    /** Slope of {@link #LEAKY_RELU} for z ≤ 0. */
    public static final double LEAKY_RELU_SLOPE = 0.2;

    /** α of {@link #SELU}. */
    public static final double SELU_ALPHA = 1.6732632423543772;

    /** s of {@link #SELU}. */
    public static final double SELU_SCALE = 1.0507009873554805;

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    /** The name in recipes and commands, which is Keras' own, for example {@code leaky_relu}. */
    public String id() {
        return id;
    }

    /** f(z). */
    public abstract double value(double z);

    /** f′(z). */
    public abstract double derivative(double z);

    /**
     * The activation of that name; upper case and hyphens are forgiven.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static Activation of(String id) {
        String wanted = id.toLowerCase(Locale.ROOT).replace('-', '_');
        for (Activation activation : values()) {
            if (activation.id.equals(wanted)) {
                return activation;
            }
        }
        throw new IllegalArgumentException("activation must be one of "
                + Arrays.stream(values()).map(Activation::id).collect(Collectors.joining(", ")) + ", but is " + id);
    }

    private static double logistic(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }
}
