package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFileTest {
    private static final NetworkSpec NETWORK = SampleRun.SPEC.network();

    @TempDir
    Path folder;

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        StateFile.write(out, new Checkpoint(7, SampleRun.state(7)));
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("state"), bytes);
    }

    private String refusal(byte[] bytes, NetworkSpec network) throws IOException {
        Path file = file(bytes);
        return String.valueOf(assertThrows(FormatException.class, () -> StateFile.read(file, network))
                .getMessage());
    }

    @Test
    void aStateComesBackBitForBit() throws IOException {
        Checkpoint back = StateFile.read(file(bytes()), NETWORK);
        assertEquals(7, back.epoch());
        assertEquals(700, back.state().step());
        assertEquals(SampleRun.parameters(7).sha256(), back.state().parameters().sha256());
        assertEquals(2, back.state().slots().size());
        assertArrayEquals(
                SampleRun.state(7).slots().get(0), back.state().slots().get(0));
        assertArrayEquals(new float[] {1, 7}, back.state().slots().get(1));
    }

    /** Recorded with version 0.1.0: magic, format, epoch, step, layers with inputs and units, slots with lengths. */
    @Test
    void theHeaderIsThatOfTheFirstVersion() throws IOException {
        assertEquals(
                "44494749544c4142" + "01000000" + "07000000" + "bc02000000000000" + "02000000" + "1003000002000000"
                        + "020000000a000000" + "02000000" + "4006000002000000",
                HexFormat.of().formatHex(bytes(), 0, 56));
        assertEquals(56 + 4 * (1600 + 1600 + 2) + 8, bytes().length);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = bytes();
        for (int length = 0; length < whole.length; length += length < 70 ? 1 : 499) {
            refusal(Arrays.copyOf(whole, length), NETWORK);
        }
        assertEquals("it is longer than it says", refusal(Arrays.copyOf(whole, whole.length + 1), NETWORK));
    }

    @Test
    void aChangedByteAnywhereIsRefused() throws IOException {
        byte[] whole = bytes();
        for (int i = 0; i < whole.length; i += i < 70 ? 1 : 499) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) 0x80;
            refusal(changed, NETWORK);
        }
    }

    @Test
    void lengthsThatNoFileCouldHoldAreNotBelieved() throws IOException {
        byte[] huge = bytes();
        Arrays.fill(huge, 48, 52, (byte) 0x7f);
        assertEquals("it is shorter than it says", refusal(huge, NETWORK));
        byte[] many = bytes();
        Arrays.fill(many, 44, 48, (byte) 0x7f);
        assertEquals("it claims 2139062143 slots", refusal(many, NETWORK));
    }

    @Test
    void anotherNetworksStateIsRefused() throws IOException {
        var other = new NetworkSpec(784, List.of(new DenseLayer(3, Activation.RELU)), 10, Initializer.GLOROT_UNIFORM);
        assertEquals("it holds another network than 784-3-10", refusal(bytes(), other));
    }
}
