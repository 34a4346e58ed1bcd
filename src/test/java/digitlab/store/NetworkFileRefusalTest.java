package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.network.Activation;
import digitlab.core.network.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, foreign or made to do harm: each ends in one sentence that says which and why. */
final class NetworkFileRefusalTest {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";

    @TempDir
    Path folder;

    private Path file;
    private Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void writeGoodFile() throws IOException {
        file = folder.resolve("digits.zip");
        NetworkFile.write(file, SampleNetwork.network(SampleNetwork.spec(Activation.LEAKY_RELU)));
        entries = SampleNetwork.entries(file);
    }

    /** The file as it is now is refused for that reason. */
    private void assertRefused(String reason) {
        assertEquals(
                file + " cannot be opened as a network: " + reason + ". Copy or save it again, or choose another file.",
                refusal());
    }

    private String refusal() {
        return String.valueOf(assertThrows(NetworkFileException.class, () -> NetworkFile.read(file))
                .getMessage());
    }

    private byte[] entry(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    /** A file of these entries is refused for that reason. */
    private void assertRefusedWhenZipped(String reason) throws IOException {
        SampleNetwork.zip(file, entries);
        assertRefused(reason);
    }

    private void assertRefusedConfiguration(String old, String fresh, String reason) throws IOException {
        entries.compute("configuration.json", (name, text) -> SampleNetwork.replaced(text, old, fresh));
        SampleNetwork.zip(file, entries);
        String message = refusal();
        String place = "configuration\\.json, line \\d+, column \\d+: ";
        assertEquals(
                file + " cannot be opened as a network: " + reason + ". Copy or save it again, or choose another file.",
                message.replaceFirst(place, ""));
    }

    @Test
    void theFileItselfIsFine() throws IOException {
        SampleNetwork.zip(file, entries);
        assertEquals(4, NetworkFile.read(file).parameters().spec().unitsOf(1));
    }

    @Test
    void aFileThatIsNotThere() {
        Path missing = folder.resolve("missing.zip");
        var refusal = assertThrows(NetworkFileException.class, () -> NetworkFile.read(missing));
        assertEquals(missing + " cannot be read: " + missing + " does not exist.", refusal.getMessage());
    }

    @Test
    void aFolder() {
        file = folder;
        assertRefused("it is a folder or device; choose a file");
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.write(file, new byte[0]);
        assertRefused("it is too short for a zip file");
    }

    @Test
    void aPicture() throws IOException {
        byte[] bytes = new byte[5000];
        Arrays.fill(bytes, (byte) 0x89);
        Files.write(file, bytes);
        assertRefused("it is damaged or no zip file (it does not end like one)");
    }

    @Test
    void anEnormousFile() throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength((1L << 30) + (1L << 20));
        }
        assertRefused("it has 1025 MiB, but no network has more than 1024");
    }

    @Test
    void everyTruncation() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 61) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(NetworkFileException.class, () -> NetworkFile.read(file), "length " + length);
        }
    }

    @Test
    void bytesThatWereChanged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1; // in the weights, which are not packed
        Files.write(file, bytes);
        assertRefused("its coefficients.bin is damaged (wrong checksum)");
    }

    @Test
    void weightsThatAreNotThoseThatWereSaved() throws IOException {
        byte[] weights = entry("coefficients.bin").clone();
        weights[weights.length - 1] ^= 1;
        entries.put("coefficients.bin", weights);
        assertRefusedWhenZipped("its weights are not those that were saved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"configuration.json", "coefficients.bin"})
    void anEntryThatIsMissing(String name) throws IOException {
        entries.remove(name);
        assertRefusedWhenZipped("it has no " + name + ", as a network of Deeplearning4j has");
    }

    @Test
    void tooManyEntries() throws IOException {
        for (int i = 0; i < 40; i++) {
            entries.put("entry" + i, new byte[0]);
        }
        assertRefusedWhenZipped("it has 44 entries, but a network file has only a few");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../start.sh", "/etc/passwd", "a\\b", "folder/", "con:", ".hidden", "two words"})
    void namesThatLeadSomewhere(String name) throws IOException {
        entries.put(name, new byte[0]);
        assertRefusedWhenZipped("it has an entry with a name that no network file has (" + name + "); do not trust it");
    }

    @Test
    void twoEntriesOfOneName() throws IOException {
        entries.put("parameters.sha257", "second".getBytes(StandardCharsets.UTF_8));
        SampleNetwork.zip(file, entries);
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.write(file, bytes.replace("sha257", "sha256").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("it has two entries called parameters.sha256; do not trust it");
    }

    @Test
    void aBomb() throws IOException {
        entries.put("coefficients.bin", new byte[50 << 20]);
        assertRefusedWhenZipped("its coefficients.bin has 52428800 bytes where 19624 are the most that can be");
    }

    @Test
    void aBombWithALargeNetworkAroundIt() throws IOException {
        entries.compute(
                "configuration.json",
                (name, text) -> SampleNetwork.replaced(
                        SampleNetwork.replaced(
                                SampleNetwork.replaced(
                                        SampleNetwork.replaced(text, "\"nout\" : 3", "\"nout\" : 4000"),
                                        "\"nin\" : 3",
                                        "\"nin\" : 4000"),
                                "\"nout\" : 4,",
                                "\"nout\" : 4000,"),
                        "\"nin\" : 4,",
                        "\"nin\" : 4000,"));
        entries.put("coefficients.bin", new byte[50 << 20]);
        SampleNetwork.zip(file, entries);
        String message = refusal();
        assertTrue(message.contains("times its size, which weights never do; do not trust it"), message);
    }

    @Test
    void anEntryThatUnpacksToMoreThanItStates() throws IOException {
        entries.put("metrics.json", "{\"a\": 1}          ".getBytes(StandardCharsets.UTF_8));
        SampleNetwork.zip(file, entries);
        byte[] bytes = Files.readAllBytes(file);
        setStatedSize(bytes, "metrics.json", 8);
        Files.write(file, bytes);
        assertRefused("an entry unpacks to more than it states; do not trust it");
    }

    /** Changes the unpacked size in the directory at the end of a zip file. */
    private static void setStatedSize(byte[] zip, String name, int size) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int nameAt = text.lastIndexOf(name);
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(nameAt - 46 + 24, size);
    }

    @Test
    void aConfigurationThatIsTooLong() throws IOException {
        entries.put("configuration.json", new byte[(1 << 20) + 1]);
        assertRefusedWhenZipped("its configuration.json has 1048577 bytes where 1048576 are the most that can be");
    }

    @Test
    void aConfigurationThatIsNoJson() throws IOException {
        entries.put("configuration.json", "hello".getBytes(StandardCharsets.UTF_8));
        SampleNetwork.zip(file, entries);
        assertThrows(NetworkFileException.class, () -> NetworkFile.read(file));
    }

    @Test
    void aConfigurationNestedWithoutEnd() throws IOException {
        entries.put("configuration.json", "{\"a\":[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        SampleNetwork.zip(file, entries);
        assertThrows(NetworkFileException.class, () -> NetworkFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.ProcessBuilder",
                "javax.swing.JEditorPane",
                "org.deeplearning4j.nn.conf.layers.",
                "org.nd4j.linalg.api.ndarray.INDArray",
                "org.deeplearning4j.nn.configuration.Evil"
            })
    void aClassThatHasNoPlaceInANetwork(String name) throws IOException {
        assertRefusedConfiguration(
                "\"weightNoise\" : null",
                "\"weightNoise\" : {\"a\": [{\"@class\": \"" + name + "\"}]}",
                "confs[0].layer.weightNoise.a[0].@class names a class that has no place in a network; do not trust the file");
    }

    @Test
    void aComputationGraph() throws IOException {
        entries.put("configuration.json", "{\"vertices\": {}}".getBytes(StandardCharsets.UTF_8));
        assertRefusedWhenZipped("it has a computation graph, but Digit Lab has only one layer after the other");
    }

    @Test
    void aLayerThatIsNotDense() throws IOException {
        assertRefusedConfiguration(
                LAYERS + "DenseLayer",
                LAYERS + "ConvolutionLayer",
                "confs[0].layer.@class is ConvolutionLayer where DenseLayer must be: Digit Lab has dense layers and one output layer");
    }

    @Test
    void aNetworkOfAnOlderVersion() throws IOException {
        assertRefusedConfiguration(
                "\"@class\" : \"" + LAYERS + "DenseLayer\",",
                "",
                "confs[0].layer has no @class, so an older version wrote it; open and save it with Deeplearning4j 1.0.0-M2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"nin\" : 784     | \"nin\" : 783     | confs[0].layer.nin is 783 where 784 inputs arrive",
                "\"nin\" : 3       | \"nin\" : 5       | confs[1].layer.nin is 5 where 3 inputs arrive",
                "\"nout\" : 10     | \"nout\" : 26     | confs[2].layer.nout is 26, but there are 10 digits",
                "\"hasBias\" : true | \"hasBias\" : false | confs[0].layer must have biases and no layer normalisation",
                "\"hasLayerNorm\" : false | \"hasLayerNorm\" : true | confs[0].layer must have biases and no layer normalisation",
                "\"alpha\" : 0.2   | \"alpha\" : 0.01  | confs[0].layer.activationFn.alpha is 0.01 where Digit Lab has 0.2",
                "impl.ActivationLReLU | impl.ActivationCube | confs[0].layer.activationFn.@class is ActivationCube, which Digit Lab does not have",
                "impl.ActivationLReLU | impl.ActivationGELU | confs[0].layer.activationFn.@class is Deeplearning4j's approximate GELU, but Digit Lab has only the exact one",
                "impl.ActivationSoftmax | impl.ActivationSigmoid | confs[2].layer.activationFn.@class is ActivationSigmoid, but the last layer must end in a softmax",
                "impl.LossMCXENT   | impl.LossMSE      | confs[2].layer.lossFn.@class is LossMSE, but Digit Lab trains by cross-entropy",
                "\"nin\" : 784     | \"nin\" : \"784\" | confs[0].layer.nin must be a whole number, but is the text \"784\"",
                "\"inputPreProcessors\" : { } | \"inputPreProcessors\" : {\"0\": {}} | inputPreProcessors must be empty, since Digit Lab's layers follow each other directly",
            })
    void aNetworkThatDigitLabDoesNotHave(String old, String fresh, String reason) throws IOException {
        assertRefusedConfiguration(old, fresh, reason);
    }

    @Test
    void aLayerThatIsTooWide() throws IOException {
        assertRefusedConfiguration(
                "\"nout\" : 3", "\"nout\" : 5000", "units must be a whole number between 1 and 4096, but is 5000");
    }

    @Test
    void weightsOfAnotherNetwork() throws IOException {
        entries.compute(
                "configuration.json",
                (name, text) -> SampleNetwork.replaced(
                        SampleNetwork.replaced(text, "\"nout\" : 3", "\"nout\" : 2"), "\"nin\" : 3", "\"nin\" : 2"));
        assertRefusedWhenZipped("its weights are not those of its 784-2-4-10 network, which has 1632 parameters");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.NEGATIVE_INFINITY})
    void weightsThatAreNoNumbers(float weight) throws IOException {
        byte[] weights = entry("coefficients.bin").clone();
        ByteBuffer.wrap(weights).putFloat(weights.length - 4, weight);
        entries.put("coefficients.bin", weights);
        assertRefusedWhenZipped("some of its weights are not finite numbers: its training diverged");
    }

    @Test
    void weightsOfAnotherPrecision() throws IOException {
        entries.compute("coefficients.bin", (name, bytes) -> latin(bytes, "FLOAT", "INT16"));
        assertRefusedWhenZipped(
                "its weights are neither FLOAT nor DOUBLE; convert the network to FLOAT in Deeplearning4j and save it again");
    }

    @Test
    void weightsOfAnOlderVersion() throws IOException {
        entries.compute("coefficients.bin", (name, bytes) -> latin(bytes, "MIXED_DATA_TYPES", "JAVACPP_OF_OLD_X"));
        assertRefusedWhenZipped(
                "its weights are not as Deeplearning4j 1.0.0-M2.1 writes them; open and save it with that version");
    }

    private static byte[] latin(byte[] bytes, String old, String fresh) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(old));
        return text.replaceFirst(old, fresh).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void weightsThatEndTooEarlyOrTooLate() throws IOException {
        byte[] weights = entry("coefficients.bin");
        entries.put("coefficients.bin", Arrays.copyOf(weights, weights.length - 2));
        assertRefusedWhenZipped("its coefficients.bin ends too early");
        entries.put("coefficients.bin", Arrays.copyOf(weights, weights.length + 1));
        assertRefusedWhenZipped("its coefficients.bin goes on after its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"normalizer.bin", "preprocessor.bin"})
    void pixelsPreparedByAnObject(String name) throws IOException {
        entries.put(name, new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
        assertRefusedWhenZipped(
                "its pixels are prepared by an object of Deeplearning4j, which Digit Lab does not run; train it on pixels divided by 255 and save it without");
    }

    @Test
    void pixelsPreparedInALaterWay() throws IOException {
        entries.compute("preprocessing.json", (name, text) -> SampleNetwork.replaced(text, ": 1", ": 2"));
        assertRefusedWhenZipped(
                "its pixels are prepared in a way that this version of Digit Lab does not know; open it with a newer version");
    }

    @Test
    void theRecipeOfAnotherNetwork() throws IOException {
        entries.put("recipe.json", RecipeJson.write(SampleRun.SPEC).getBytes(StandardCharsets.UTF_8));
        assertRefusedWhenZipped("its recipe describes another network than its configuration");
    }

    @Test
    void aRecipeThatIsNone() throws IOException {
        entries.put("recipe.json", "{\"format\": 99}".getBytes(StandardCharsets.UTF_8));
        SampleNetwork.zip(file, entries);
        String message = refusal();
        assertTrue(message.startsWith(file + " cannot be opened as a network: recipe.json"), message);
    }

    @Test
    void metricsThatAreNoObject() throws IOException {
        entries.put("metrics.json", "[]".getBytes(StandardCharsets.UTF_8));
        assertRefusedWhenZipped("metrics.json is not a JSON object: it must begin with '{'");
    }

    @Test
    void doublesThatNoFloatCanHold() throws IOException {
        Parameters parameters = NetworkFile.read(file).parameters();
        var doubles = new ByteArrayOutputStream();
        byte[] floats = entry("coefficients.bin");
        int header = floats.length - 4 * (int) parameters.spec().parameterCount();
        doubles.write(latin(Arrays.copyOf(floats, header), "\u0005FLOAT", "\u0006DOUBLE"));
        doubles.write(ByteBuffer.allocate(8 * (int) parameters.spec().parameterCount())
                .putDouble(1e300)
                .array());
        entries.put("coefficients.bin", doubles.toByteArray());
        assertRefusedWhenZipped("some of its weights are not finite numbers: its training diverged");
    }
}
