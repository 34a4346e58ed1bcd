package digitlab.core.network;

import digitlab.core.Seeds;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * The numbers of a network: a kernel w (I×O, row-major, z = x·w + b) and a bias b (O) for each layer.
 *
 * <p>Owns its arrays and hands them out without copying them: whoever has the object may write to it. What is shared
 * between threads is a {@link #copy()}.
 */
public final class Parameters {
    private final NetworkSpec spec;
    private final float[][] kernels;
    private final float[][] biases;

    private Parameters(NetworkSpec spec, float[][] kernels, float[][] biases) {
        this.spec = spec;
        this.kernels = kernels;
        this.biases = biases;
    }

    /** All zero. */
    public static Parameters zeros(NetworkSpec spec) {
        float[][] kernels = new float[spec.layerCount()][];
        float[][] biases = new float[spec.layerCount()][];
        for (int layer = 0; layer < kernels.length; layer++) {
            kernels[layer] = new float[spec.inputsOf(layer) * spec.unitsOf(layer)];
            biases[layer] = new float[spec.unitsOf(layer)];
        }
        return new Parameters(spec, kernels, biases);
    }

    /** Kernels drawn by the network's initialiser, biases zero; each layer has a random stream of its own. */
    public static Parameters initial(NetworkSpec spec, long seed) {
        Parameters parameters = zeros(spec);
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            var random = new SplittableRandom(Seeds.of(seed, Seeds.Purpose.INITIAL_WEIGHTS, layer));
            spec.initializer().fill(parameters.kernels[layer], spec.inputsOf(layer), spec.unitsOf(layer), random);
        }
        return parameters;
    }

    /** The network that these are the numbers of. */
    public NetworkSpec spec() {
        return spec;
    }

    /** w (I×O) of a layer. */
    public float[] kernel(int layer) {
        return kernels[layer];
    }

    /** b (O) of a layer. */
    public float[] bias(int layer) {
        return biases[layer];
    }

    /** The same numbers in arrays of their own. */
    public Parameters copy() {
        Parameters copy = zeros(spec);
        for (int layer = 0; layer < kernels.length; layer++) {
            System.arraycopy(kernels[layer], 0, copy.kernels[layer], 0, kernels[layer].length);
            System.arraycopy(biases[layer], 0, copy.biases[layer], 0, biases[layer].length);
        }
        return copy;
    }

    /** Whether no number is NaN or infinite. */
    public boolean allFinite() {
        for (int layer = 0; layer < kernels.length; layer++) {
            if (!allFinite(kernels[layer]) || !allFinite(biases[layer])) {
                return false;
            }
        }
        return true;
    }

    private static boolean allFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** SHA-256 over all numbers as little-endian float32, layer by layer, kernel before bias; lower-case hex. */
    public String sha256() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (int layer = 0; layer < kernels.length; layer++) {
            update(digest, kernels[layer]);
            update(digest, biases[layer]);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
    }
}
