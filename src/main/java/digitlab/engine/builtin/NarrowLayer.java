package digitlab.engine.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A layer with few units, such as the output layer: row o of wᵀ (O×I) belongs to unit o, because rows of O numbers would
 * be too short for vector instructions. Only the sums forwards need w itself, a flat copy of which follows each update.
 */
final class NarrowLayer implements Layer {
    /** Units whose gradients are made in one visit to the inputs. */
    private static final int UNITS_OF_SECTION = 3;

    private final int inputs;
    private final int units;
    private final ParameterRows kernel;
    private final ParameterRows bias;

    /** w (I×O). */
    private final float[] mirror;

    private final ParameterBlock.Scratch[] scratch;
    private final float[][][] deltaColumns;

    NarrowLayer(int inputs, int units, UpdateRule rule, int threads) {
        this.inputs = inputs;
        this.units = units;
        kernel = new ParameterRows(units, inputs, UNITS_OF_SECTION, rule, false);
        bias = new ParameterRows(1, units, 1, rule, true);
        mirror = new float[inputs * units];
        scratch = new ParameterBlock.Scratch[threads];
        Arrays.setAll(scratch, thread -> new ParameterBlock.Scratch(UNITS_OF_SECTION, inputs));
        deltaColumns = new float[threads][UNITS_OF_SECTION][0];
    }

    @Override
    public boolean readsInputsInFull() {
        return true;
    }

    @Override
    public void forward(BatchRows x, float[][] z, int from, int to) {
        for (int b = from; b < to; b++) {
            System.arraycopy(bias.all()[0], 0, z[b], 0, units);
            addListed(z[b], mirror, x.indices(b), x.values(b), x.count(b));
        }
    }

    /** z ← z + Σ value[k]·w[index[k]], four inputs in one visit, as scalar code: z is too short for anything else. */
    private static void addListed(float[] z, float[] w, char[] index, float[] value, int count) {
        int units = z.length;
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            int p = index[k] * units;
            int q = index[k + 1] * units;
            int r = index[k + 2] * units;
            int s = index[k + 3] * units;
            float a = value[k];
            float b = value[k + 1];
            float c = value[k + 2];
            float d = value[k + 3];
            for (int o = 0; o < units; o++) {
                z[o] = z[o] + a * w[p + o] + b * w[q + o] + c * w[r + o] + d * w[s + o];
            }
        }
        for (; k < count; k++) {
            int p = index[k] * units;
            for (int o = 0; o < units; o++) {
                z[o] = z[o] + value[k] * w[p + o];
            }
        }
    }

    @Override
    public boolean backward(BatchRows delta, BatchRows x, float[][] slopes, BatchRows below, int from, int to) {
        RowSums.productWithFactors(below.dense(), slopes, delta, kernel.all(), from, to);
        return false;
    }

    /** Threes of units, then the bias. */
    @Override
    public int sections() {
        return (units + UNITS_OF_SECTION - 1) / UNITS_OF_SECTION + 1;
    }

    @Override
    public void update(int section, BatchRows x, BatchRows delta, int images, UpdatePass pass, int thread) {
        if (section == sections() - 1) {
            updateBias(delta, images, pass);
            return;
        }
        int first = section * UNITS_OF_SECTION;
        ParameterBlock block = kernel.blockFrom(first);
        int count = block.rows().length;
        float[][] columns = columnsOf(delta, first, count, images, thread);
        float[][] sums = block.gradientRows(pass, scratch[thread]);
        if (pass.first()) {
            for (int u = 0; u < count; u++) {
                Arrays.fill(sums[u], 0);
            }
        }
        if (count == UNITS_OF_SECTION) {
            RowSums.addAllToThree(sums, 0, x.dense(), columns[0], columns[1], columns[2], images);
        } else {
            for (int u = 0; u < count; u++) {
                RowSums.addAll(sums[u], x.dense(), columns[u], images);
            }
        }
        block.endGradient(sums, pass, scratch[thread]);
        for (int u = 0; u < count; u++) {
            mirror(first + u);
        }
    }

    private float[][] columnsOf(BatchRows delta, int first, int count, int images, int thread) {
        float[][] columns = deltaColumns[thread];
        for (int u = 0; u < count; u++) {
            if (columns[u].length < images) {
                columns[u] = new float[images];
            }
            for (int b = 0; b < images; b++) {
                columns[u][b] = delta.dense(b)[first + u];
            }
        }
        return columns;
    }

    private void updateBias(BatchRows delta, int images, UpdatePass pass) {
        ParameterBlock block = bias.blockFrom(0);
        var free = new ParameterBlock.Scratch(1, units);
        float[][] sums = block.gradientRows(pass, free);
        if (pass.first()) {
            Arrays.fill(sums[0], 0);
        }
        for (int b = 0; b < images; b++) {
            float[] row = delta.dense(b);
            for (int o = 0; o < units; o++) {
                sums[0][o] += row[o];
            }
        }
        block.endGradient(sums, pass, free);
    }

    /** w ← row o of wᵀ. */
    private void mirror(int o) {
        float[] row = kernel.all()[o];
        for (int i = 0; i < row.length; i++) {
            mirror[i * units + o] = row[i];
        }
    }

    @Override
    public void copyTo(float[] w, float[] b) {
        System.arraycopy(mirror, 0, w, 0, w.length);
        System.arraycopy(bias.all()[0], 0, b, 0, units);
    }

    @Override
    public void load(float[] w, float[] b) {
        for (int o = 0; o < units; o++) {
            kernel.load(o, column(w, o));
            mirror(o);
        }
        bias.load(0, b);
    }

    /** Column o of a matrix (I×O). */
    private float[] column(float[] matrix, int o) {
        float[] column = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            column[i] = matrix[i * units + o];
        }
        return column;
    }

    @Override
    public List<float[]> slots() {
        List<float[]> slots = new ArrayList<>();
        for (int s = 0; s < kernel.slotCount(); s++) {
            float[] ofKernel = new float[inputs * units];
            for (int o = 0; o < units; o++) {
                float[] column = kernel.slot(o, s);
                for (int i = 0; i < inputs; i++) {
                    ofKernel[i * units + o] = column[i];
                }
            }
            slots.add(ofKernel);
            slots.add(bias.slot(0, s));
        }
        return slots;
    }

    @Override
    public void loadSlots(List<float[]> slots) {
        for (int s = 0; s < kernel.slotCount(); s++) {
            for (int o = 0; o < units; o++) {
                kernel.loadSlot(o, s, column(slots.get(2 * s), o));
            }
            bias.loadSlot(0, s, slots.get(2 * s + 1));
        }
    }
}
