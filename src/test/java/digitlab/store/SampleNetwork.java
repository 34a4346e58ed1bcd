package digitlab.store;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small networks, and the means to tamper with their files. */
final class SampleNetwork {
    private SampleNetwork() {}

    /** 784-3-4-10 with that activation and dropouts of 0.2 and 0.35. */
    static NetworkSpec spec(Activation activation) {
        return new NetworkSpec(
                784,
                List.of(new DenseLayer(3, activation, 0.2), new DenseLayer(4, activation, 0.35)),
                10,
                Initializer.HE_UNIFORM);
    }

    /** Random kernels, and biases that are not 0. */
    static Parameters parameters(NetworkSpec spec) {
        Parameters parameters = Parameters.initial(spec, 7);
        var random = new SplittableRandom(7);
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            for (int j = 0; j < spec.unitsOf(layer); j++) {
                parameters.bias(layer)[j] = (float) (random.nextDouble() - 0.5);
            }
        }
        return parameters;
    }

    static StoredNetwork network(NetworkSpec spec) {
        return new StoredNetwork(parameters(spec), null, null);
    }

    /** A zip file's entries, unpacked, in their order. */
    static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    static void zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    /** A text entry with one occurrence of something replaced. */
    static byte[] replaced(byte[] text, String old, String fresh) {
        String before = new String(text, StandardCharsets.UTF_8);
        if (!before.contains(old)) {
            throw new IllegalArgumentException("nothing to replace: " + old);
        }
        int at = before.indexOf(old);
        return (before.substring(0, at) + fresh + before.substring(at + old.length())).getBytes(StandardCharsets.UTF_8);
    }
}
