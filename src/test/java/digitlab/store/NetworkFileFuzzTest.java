package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import digitlab.core.network.Activation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, reading it ends in a refusal or in a network. */
final class NetworkFileFuzzTest {
    private static final int TRIES = 1500;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(11);
    private final StoredNetwork network = SampleNetwork.network(SampleNetwork.spec(Activation.RELU));

    @Test
    void aFileWithDamageIsRefusedOrGivesTheNetworkThatWasSaved() throws IOException {
        Path file = folder.resolve("digits.zip");
        NetworkFile.write(file, network);
        byte[] good = Files.readAllBytes(file);
        int refusals = 0;
        for (int i = 0; i < TRIES; i++) {
            Files.write(file, damaged(good));
            refusals += refused(file, true, i) ? 1 : 0;
        }
        assertTrue(refusals > TRIES / 2, () -> "damage went unnoticed");
    }

    /** With the right checksums, so that the damage reaches what reads the entries. */
    @Test
    void damagedEntriesInASoundZipAreRefusedOrGiveANetwork() throws IOException {
        Path file = folder.resolve("digits.zip");
        NetworkFile.write(file, network);
        Map<String, byte[]> entries = SampleNetwork.entries(file);
        entries.remove("parameters.sha256");
        int refusals = 0;
        for (int i = 0; i < TRIES; i++) {
            String name = random.nextInt(3) > 0 ? "configuration.json" : "coefficients.bin";
            byte[] good = Objects.requireNonNull(entries.get(name));
            entries.put(name, damaged(good));
            SampleNetwork.zip(file, entries);
            entries.put(name, good);
            refusals += refused(file, false, i) ? 1 : 0;
        }
        assertTrue(refusals > TRIES / 4, () -> "damage went unnoticed");
    }

    private boolean refused(Path file, boolean mustBeTheSame, int attempt) {
        try {
            StoredNetwork read = NetworkFile.read(file);
            if (mustBeTheSame) {
                assertEquals(network.parameters().sha256(), read.parameters().sha256());
            }
            return false;
        } catch (NetworkFileException e) {
            return true;
        } catch (RuntimeException e) {
            return fail("attempt " + attempt, e);
        }
    }

    /** One to four changes of one kind: bytes flipped, overwritten, removed, doubled, or cut off at the end. */
    private byte[] damaged(byte[] good) {
        byte[] bytes = good.clone();
        int kind = random.nextInt(5);
        for (int change = random.nextInt(4); change >= 0 && bytes.length > 1; change--) {
            // Half of all damage hits the first or last 200 bytes, where the structure is.
            int end = random.nextBoolean() ? bytes.length : Math.min(200, bytes.length);
            int at = random.nextBoolean() ? random.nextInt(end) : bytes.length - 1 - random.nextInt(end);
            bytes = switch (kind) {
                case 0 -> with(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
                case 1 -> with(bytes, at, (byte) random.nextInt());
                case 2 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)));
                case 3 -> spliced(bytes, at, Math.max(0, at - random.nextInt(8)));
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /** The bytes before one place and those from another on. */
    private static byte[] spliced(byte[] bytes, int before, int from) {
        byte[] spliced = Arrays.copyOf(bytes, before + bytes.length - from);
        System.arraycopy(bytes, from, spliced, before, bytes.length - from);
        return spliced;
    }
}
