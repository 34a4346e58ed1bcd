package digitlab.core.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * How a kernel of I inputs and O outputs starts. Biases always start at 0. Normal kernels are truncated at two standard
 * deviations and widened so that the spread <em>after</em> truncation is the one stated, as in Keras.
 */
public enum Initializer {
    /** Uniform in ±√(6/(I + O)) (Glorot and Bengio 2010); Keras' default. */
    GLOROT_UNIFORM("glorot_uniform", false) {
        @Override
        double variance(int fanIn, int fanOut) {
            return 2.0 / (fanIn + fanOut);
        }
    },
    /** Normal with standard deviation √(2/(I + O)). */
    GLOROT_NORMAL("glorot_normal", true) {
        @Override
        double variance(int fanIn, int fanOut) {
            return 2.0 / (fanIn + fanOut);
        }
    },
    /** Uniform in ±√(6/I) (He et al. 2015); meant for ReLU. */
    HE_UNIFORM("he_uniform", false) {
        @Override
        double variance(int fanIn, int fanOut) {
            return 2.0 / fanIn;
        }
    },
    /** Normal with standard deviation √(2/I). */
    HE_NORMAL("he_normal", true) {
        @Override
        double variance(int fanIn, int fanOut) {
            return 2.0 / fanIn;
        }
    };

    /** Standard deviation of a standard normal variable truncated at ±2. */
    private static final double TRUNCATED_SPREAD = 0.8796256610342398;

    private final String id;
    private final boolean normal;

    Initializer(String id, boolean normal) {
        this.id = id;
        this.normal = normal;
    }

    /** The name in recipes and commands, which is Keras' own, for example {@code glorot_uniform}. */
    public String id() {
        return id;
    }

    /** Variance of one weight. */
    abstract double variance(int fanIn, int fanOut);

    /** Largest absolute value that a weight can start with. */
    public double limit(int fanIn, int fanOut) {
        double spread = Math.sqrt(variance(fanIn, fanOut));
        return normal ? 2 * spread / TRUNCATED_SPREAD : Math.sqrt(3) * spread;
    }

    /** Fills a kernel (I×O) with {@code fanIn} = I and {@code fanOut} = O, in order of its indices. */
    public void fill(float[] kernel, int fanIn, int fanOut, RandomGenerator random) {
        double limit = limit(fanIn, fanOut);
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (limit * (normal ? truncatedNormal(random) / 2 : 2 * random.nextDouble() - 1));
        }
    }

    /** A standard normal number, drawn again until it lies in [−2, 2] (about 1 in 22 does not). */
    private static double truncatedNormal(RandomGenerator random) {
        double value = gaussian(random);
        while (Math.abs(value) > 2) {
            value = gaussian(random);
        }
        return value;
    }

    /** Box and Muller's method, written out because {@code nextGaussian} may differ between Java versions. */
    private static double gaussian(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /**
     * The initialiser of that name; upper case and hyphens are forgiven.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static Initializer of(String id) {
        String wanted = id.toLowerCase(Locale.ROOT).replace('-', '_');
        for (Initializer initializer : values()) {
            if (initializer.id.equals(wanted)) {
                return initializer;
            }
        }
        throw new IllegalArgumentException("initializer must be one of "
                + Arrays.stream(values()).map(Initializer::id).collect(Collectors.joining(", ")) + ", but is " + id);
    }
}
