package digitlab.store;

import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/*
 * What Nd4j.write makes of one float vector, everything big-endian; text is Java's "modified UTF-8" after its length:
 *
 *   text "MIXED_DATA_TYPES"   how a buffer is kept; older versions had others
 *   int64 2·rank + 4          numbers that describe the shape
 *   text "LONG"
 *   int64 rank, shape…, strides…, options (0x2000: float), element stride, order ('c' or 'f')
 *   text "MIXED_DATA_TYPES"
 *   int64 n
 *   text "FLOAT" or "DOUBLE"
 *   n numbers
 *
 * Deeplearning4j lays out all parameters of a network in one vector: layer by layer, each kernel column by column, then
 * its bias.
 */
/** All parameters of a network as Deeplearning4j keeps them. */
final class NetworkVector {
    /** What fits a lab desktop's memory a few times over. */
    static final long MOST_PARAMETERS = 100_000_000;

    private static final String MODE = "MIXED_DATA_TYPES";
    private static final long FLOAT_OPTION = 0x2000;
    private static final int NUMBERS_AT_ONCE = 1 << 13;
    private static final int LONGEST_HEADER = 256;

    private NetworkVector() {}

    /** How many bytes {@link #write} writes. */
    static long byteCount(NetworkSpec spec) {
        int texts = 2 * (2 + MODE.length()) + 2 + "LONG".length() + 2 + "FLOAT".length();
        return texts + Long.BYTES * (2 + 6) + Float.BYTES * spec.parameterCount();
    }

    /** How many bytes there can be to read. */
    static long mostBytes(NetworkSpec spec) {
        return LONGEST_HEADER + Double.BYTES * spec.parameterCount();
    }

    static void write(OutputStream out, Parameters parameters) throws IOException {
        NetworkSpec spec = parameters.spec();
        var data = new DataOutputStream(out);
        data.writeUTF(MODE);
        data.writeLong(6);
        data.writeUTF("LONG");
        for (long number : new long[] {1, spec.parameterCount(), 1, FLOAT_OPTION, 1, 'c'}) {
            data.writeLong(number);
        }
        data.writeUTF(MODE);
        data.writeLong(spec.parameterCount());
        data.writeUTF("FLOAT");
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            float[] kernel = parameters.kernel(layer);
            int outputs = spec.unitsOf(layer);
            for (int j = 0; j < outputs; j++) {
                writeEvery(data, kernel, j, outputs);
            }
            writeEvery(data, parameters.bias(layer), 0, 1);
        }
        data.flush();
    }

    /** Writes values[from], values[from + stride], … */
    private static void writeEvery(OutputStream out, float[] values, int from, int stride) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((values.length - from + stride - 1) / stride * Float.BYTES);
        for (int i = from; i < values.length; i += stride) {
            buffer.putFloat(values[i]);
        }
        out.write(buffer.array());
    }

    /**
     * Parameters of that network.
     *
     * @throws FormatException if there are others, or some are no numbers
     */
    static Parameters read(DataInputStream in, NetworkSpec spec) throws IOException {
        if (spec.parameterCount() > MOST_PARAMETERS) {
            throw new FormatException("it has a network of %d parameters, but the most are %d"
                    .formatted(spec.parameterCount(), MOST_PARAMETERS));
        }
        checkShape(in, spec);
        var numbers = new Numbers(in, readType(in, spec), spec.parameterCount());
        Parameters parameters = Parameters.zeros(spec);
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            float[] kernel = parameters.kernel(layer);
            int outputs = spec.unitsOf(layer);
            for (int j = 0; j < outputs; j++) {
                for (int i = j; i < kernel.length; i += outputs) {
                    kernel[i] = numbers.next();
                }
            }
            float[] bias = parameters.bias(layer);
            for (int j = 0; j < outputs; j++) {
                bias[j] = numbers.next();
            }
        }
        return parameters;
    }

    private static void checkShape(DataInputStream in, NetworkSpec spec) throws IOException {
        checkMode(in.readUTF());
        long length = in.readLong();
        String type = in.readUTF();
        boolean isVector = type.equals("LONG") && (length == 6 || length == 8);
        if (isVector) {
            long rank = in.readLong();
            isVector = length == 2 * rank + 4;
            long size = 1;
            for (int axis = 0; axis < rank && isVector; axis++) {
                long extent = in.readLong();
                isVector = extent == 1 || extent == spec.parameterCount();
                size *= isVector ? extent : 0;
            }
            isVector = isVector && size == spec.parameterCount();
            in.skipNBytes(isVector ? Long.BYTES * (length - 1 - rank) : 0);
        }
        if (!isVector) {
            throw otherShape(spec);
        }
    }

    private static String readType(DataInputStream in, NetworkSpec spec) throws IOException {
        checkMode(in.readUTF());
        if (in.readLong() != spec.parameterCount()) {
            throw otherShape(spec);
        }
        String type = in.readUTF();
        if (!type.equals("FLOAT") && !type.equals("DOUBLE")) {
            throw new FormatException(
                    "its weights are neither FLOAT nor DOUBLE; convert the network to FLOAT in Deeplearning4j and save it again");
        }
        return type;
    }

    private static void checkMode(String mode) {
        if (!mode.equals(MODE)) {
            throw new FormatException(
                    "its weights are not as Deeplearning4j 1.0.0-M2.1 writes them; open and save it with that version");
        }
    }

    private static FormatException otherShape(NetworkSpec spec) {
        return new FormatException("its weights are not those of its %s network, which has %d parameters"
                .formatted(spec.shape(), spec.parameterCount()));
    }

    /** Numbers from a stream, as floats. */
    private static final class Numbers {
        private final DataInputStream in;
        private final boolean isDouble;
        private long unread;
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        Numbers(DataInputStream in, String type, long count) {
            this.in = in;
            this.unread = count;
            this.isDouble = type.equals("DOUBLE");
        }

        float next() throws IOException {
            int bytes = isDouble ? Double.BYTES : Float.BYTES;
            if (!buffer.hasRemaining()) {
                int count = (int) Math.min(unread, NUMBERS_AT_ONCE);
                buffer = ByteBuffer.wrap(in.readNBytes(count * bytes));
                unread -= count;
            }
            if (buffer.remaining() < bytes) {
                throw new EOFException();
            }
            float number = isDouble ? (float) buffer.getDouble() : buffer.getFloat();
            if (!Float.isFinite(number)) {
                throw new FormatException("some of its weights are not finite numbers: its training diverged");
            }
            return number;
        }
    }
}
