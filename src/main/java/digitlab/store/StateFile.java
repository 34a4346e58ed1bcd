package digitlab.store;

import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.TrainingState;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/*
 * Format 1, everything little-endian:
 *
 *   8 bytes   "DIGITLAB"
 *   int32     1, the format
 *   int32     finished epochs
 *   int64     updates made
 *   int32     layers, then for each: int32 inputs I, int32 units O
 *   int32     slots of the optimiser, then for each: int32 length; 0 slots where only the weights are kept
 *   float32…  layer by layer: kernel (I×O, row-major), bias (O); then the slots
 *   int64     CRC-32C of all bytes before
 */
/** A network's numbers in a file, with those of its optimiser or without. */
final class StateFile {
    private static final byte[] MAGIC = "DIGITLAB".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int FLOATS_AT_ONCE = 1 << 14;
    private static final int MOST_SLOTS = 1 << 10;

    private StateFile() {}

    static void write(OutputStream out, Checkpoint checkpoint) throws IOException {
        var checked = new CheckedOutputStream(out, new CRC32C());
        TrainingState state = checkpoint.state();
        List<float[]> arrays = new ArrayList<>(arrays(state.parameters()));
        arrays.addAll(state.slots());
        checked.write(MAGIC);
        checked.write(header(checkpoint));
        byte[] chunk = new byte[FLOATS_AT_ONCE * Float.BYTES];
        FloatBuffer chunkFloats = littleEndian(chunk).asFloatBuffer();
        for (float[] values : arrays) {
            for (int from = 0; from < values.length; from += FLOATS_AT_ONCE) {
                int count = Math.min(FLOATS_AT_ONCE, values.length - from);
                chunkFloats.clear().put(values, from, count);
                checked.write(chunk, 0, count * Float.BYTES);
            }
        }
        byte[] sum = new byte[Long.BYTES];
        littleEndian(sum).putLong(checked.getChecksum().getValue());
        out.write(sum);
    }

    private static byte[] header(Checkpoint checkpoint) {
        TrainingState state = checkpoint.state();
        NetworkSpec spec = state.parameters().spec();
        byte[] bytes = new byte[24 + 8 * spec.layerCount() + 4 * state.slots().size()];
        ByteBuffer header = littleEndian(bytes);
        header.putInt(FORMAT).putInt(checkpoint.epoch()).putLong(state.step()).putInt(spec.layerCount());
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            header.putInt(spec.inputsOf(layer)).putInt(spec.unitsOf(layer));
        }
        header.putInt(state.slots().size());
        state.slots().forEach(slot -> header.putInt(slot.length));
        return bytes;
    }

    /** The state in a file that must be one of that network. */
    static Checkpoint read(Path file, NetworkSpec spec) throws IOException {
        try (InputStream stream = LocalDisk.open(file)) {
            var in = new CheckedInputStream(new BufferedInputStream(stream, FLOATS_AT_ONCE), new CRC32C());
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new FormatException("it does not begin as a file of Digit Lab");
            }
            ByteBuffer start = bytes(in, 20);
            int format = start.getInt();
            if (format != FORMAT) {
                throw new FormatException(
                        "its format is %d, but this version of Digit Lab reads %d".formatted(format, FORMAT));
            }
            int epoch = start.getInt();
            long step = start.getLong();
            checkLayers(in, start.getInt(), spec);
            List<float[]> slots = emptySlots(in, Files.size(file));
            Parameters parameters = Parameters.zeros(spec);
            for (float[] array : arrays(parameters)) {
                fill(in, array);
            }
            for (float[] slot : slots) {
                fill(in, slot);
            }
            checkEnd(in);
            return new Checkpoint(epoch, new TrainingState(parameters, slots, step));
        }
    }

    private static void checkLayers(InputStream in, int layers, NetworkSpec spec) throws IOException {
        boolean fits = layers == spec.layerCount();
        for (int layer = 0; layer < layers && fits; layer++) {
            ByteBuffer shape = bytes(in, 8);
            fits = shape.getInt() == spec.inputsOf(layer) && shape.getInt() == spec.unitsOf(layer);
        }
        if (!fits) {
            throw new FormatException("it holds another network than " + spec.shape());
        }
    }

    /** Arrays of the lengths that are stated, once these are known to be in the file. */
    private static List<float[]> emptySlots(InputStream in, long fileBytes) throws IOException {
        int count = bytes(in, 4).getInt();
        if (count < 0 || count > MOST_SLOTS) {
            throw new FormatException("it claims " + count + " slots");
        }
        ByteBuffer lengths = bytes(in, 4 * count);
        long stated = 0;
        for (int i = 0; i < count; i++) {
            int length = lengths.getInt(4 * i);
            stated += length < 0 ? fileBytes : (long) length * Float.BYTES;
        }
        if (stated > fileBytes) {
            throw new FormatException("it is shorter than it says");
        }
        List<float[]> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(new float[lengths.getInt(4 * i)]);
        }
        return slots;
    }

    private static void checkEnd(CheckedInputStream in) throws IOException {
        long sum = in.getChecksum().getValue();
        if (bytes(in, Long.BYTES).getLong() != sum) {
            throw new FormatException("its checksum is wrong");
        }
        if (in.read() >= 0) {
            throw new FormatException("it is longer than it says");
        }
    }

    private static List<float[]> arrays(Parameters parameters) {
        List<float[]> arrays = new ArrayList<>();
        for (int layer = 0; layer < parameters.spec().layerCount(); layer++) {
            arrays.add(parameters.kernel(layer));
            arrays.add(parameters.bias(layer));
        }
        return arrays;
    }

    private static void fill(InputStream in, float[] values) throws IOException {
        for (int from = 0; from < values.length; from += FLOATS_AT_ONCE) {
            int count = Math.min(FLOATS_AT_ONCE, values.length - from);
            bytes(in, count * Float.BYTES).asFloatBuffer().get(values, from, count);
        }
    }

    private static ByteBuffer bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new FormatException("it is shorter than it says");
        }
        return littleEndian(bytes);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
