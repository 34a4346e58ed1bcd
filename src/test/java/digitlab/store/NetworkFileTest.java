package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NetworkFileTest {
    private static final StoredNetwork NETWORK = SampleNetwork.network(SampleNetwork.spec(Activation.RELU));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("digits.zip");
    }

    private StoredNetwork writtenAndRead(StoredNetwork network) {
        NetworkFile.write(file, network);
        return NetworkFile.read(file);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void everyActivationComesBack(Activation activation) {
        StoredNetwork network = SampleNetwork.network(SampleNetwork.spec(activation));
        StoredNetwork read = writtenAndRead(network);
        assertEquals(network.parameters().spec(), read.parameters().spec());
        assertEquals(network.parameters().sha256(), read.parameters().sha256());
        assertNull(read.recipe());
        assertNull(read.metrics());
    }

    @ParameterizedTest
    @EnumSource(Initializer.class)
    void everyInitialiserComesBack(Initializer initializer) {
        var spec = new NetworkSpec(784, List.of(new DenseLayer(2, Activation.TANH, 0.1)), 10, initializer);
        assertEquals(
                spec, writtenAndRead(SampleNetwork.network(spec)).parameters().spec());
    }

    @Test
    void aNetworkWithoutHiddenLayersComesBack() {
        var spec = new NetworkSpec(784, List.of(), 10, Initializer.GLOROT_UNIFORM);
        StoredNetwork network = SampleNetwork.network(spec);
        assertEquals(
                network.parameters().sha256(),
                writtenAndRead(network).parameters().sha256());
    }

    @Test
    void recipeAndMetricsComeBack() {
        var network = new StoredNetwork(
                SampleNetwork.parameters(SampleRun.SPEC.network()),
                SampleRun.SPEC,
                "{\"testAccuracy\": 0.9765, \"note\": \"Größe\"}");
        StoredNetwork read = writtenAndRead(network);
        assertEquals(SampleRun.SPEC, read.recipe());
        assertEquals(network.metrics(), read.metrics());
        assertEquals(SampleRun.SPEC.network(), read.parameters().spec());
    }

    @Test
    void theSameNetworkGivesTheSameBytes() throws IOException {
        Path other = folder.resolve("other.zip");
        NetworkFile.write(file, NETWORK);
        NetworkFile.write(other, NETWORK);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other));
    }

    @Test
    void theEntriesAreDeeplearning4jsAndOurs() throws IOException {
        NetworkFile.write(
                file, new StoredNetwork(SampleNetwork.parameters(SampleRun.SPEC.network()), SampleRun.SPEC, "{}"));
        assertEquals(
                List.of(
                        "configuration.json",
                        "coefficients.bin",
                        "preprocessing.json",
                        "parameters.sha256",
                        "recipe.json",
                        "metrics.json"),
                List.copyOf(SampleNetwork.entries(file).keySet()));
    }

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Files.writeString(file, "something else");
        assertEquals(
                NETWORK.parameters().sha256(),
                writtenAndRead(NETWORK).parameters().sha256());
        assertOnly(file);
    }

    @Test
    void othersMayReadTheFileAsFarAsTheyMayReadAnyFile() throws IOException {
        NetworkFile.write(file, NETWORK);
        Path any = Files.createFile(folder.resolve("any"));
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        assertEquals(
                isPosix ? Files.getPosixFilePermissions(any) : Set.of(),
                isPosix ? Files.getPosixFilePermissions(file) : Set.of());
    }

    @Test
    void whereverTheDiskIsFullTheOldFileStays() throws IOException {
        Files.writeString(file, "what was there before");
        long needed;
        Path other = folder.resolve("other.zip");
        NetworkFile.write(other, NETWORK);
        needed = Files.size(other);
        Files.delete(other);
        for (int room = 0; room < needed; room += 499) {
            var disk = new SmallDisk(room);
            var failure = assertThrows(NetworkFileException.class, () -> NetworkFile.write(file, NETWORK, disk));
            assertEquals(
                    "The network cannot be saved as " + file
                            + ": No space left on device. Free some space or choose another place; a file that was there before is unchanged.",
                    failure.getMessage());
            assertEquals("what was there before", Files.readString(file));
            assertOnly(file);
        }
    }

    private void assertOnly(Path expected) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(expected), files.toList());
        }
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path lost = folder.resolve("missing").resolve("digits.zip");
        var failure = assertThrows(NetworkFileException.class, () -> NetworkFile.write(lost, NETWORK));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.startsWith("The network cannot be saved as " + lost + ": "), message);
    }

    @Test
    void aDivergedNetworkIsNotKept() {
        Parameters parameters = SampleNetwork.parameters(SampleNetwork.spec(Activation.RELU));
        parameters.bias(2)[9] = Float.NaN;
        var failure = assertThrows(IllegalArgumentException.class, () -> new StoredNetwork(parameters, null, null));
        assertEquals(
                "parameters must be finite numbers, but are not: the training diverged, so there is nothing to keep",
                failure.getMessage());
    }

    @Test
    void whatDoesNotBelongTogetherIsNotKept() {
        Parameters parameters = SampleNetwork.parameters(SampleNetwork.spec(Activation.RELU));
        assertEquals(
                "recipe must be that of the network, 784-3-4-10, but describes 784-2-10",
                assertThrows(IllegalArgumentException.class, () -> new StoredNetwork(parameters, SampleRun.SPEC, null))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new StoredNetwork(parameters, null, "[1, 2]"));
        var other = new NetworkSpec(783, List.of(), 10, Initializer.GLOROT_UNIFORM);
        assertThrows(IllegalArgumentException.class, () -> new StoredNetwork(Parameters.zeros(other), null, null));
    }
}
