package digitlab.engine.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A layer with many units: row i of w (I×O) belongs to input i, so that an image's sums and a row's gradient are sums over
 * non-zero inputs only. The mirror wᵀ (O×I), if the way back needs it, does the same for the deltas.
 */
final class WideLayer implements Layer {
    /** Rows that are copied to the mirror together, so that a visit to a row of it writes eight numbers. */
    private static final int MIRRORED_ROWS = 8;

    private final int inputs;
    private final int units;
    private final WayBack wayBack;
    private final int rowsOfBlock;
    private final ParameterRows kernel;
    private final ParameterRows bias;
    private final float[][] mirror;
    private final Columns[] columns;
    private final ParameterBlock.Scratch[] scratch;

    WideLayer(int inputs, int units, UpdateRule rule, WayBack wayBack, int threads) {
        this.inputs = inputs;
        this.units = units;
        this.wayBack = wayBack;
        rowsOfBlock = ParameterBlock.rowsFor(units);
        kernel = new ParameterRows(inputs, units, rowsOfBlock, rule, false);
        bias = new ParameterRows(1, units, 1, rule, true);
        mirror = wayBack == WayBack.TO_ALL_INPUTS ? new float[units][inputs] : new float[0][];
        columns = new Columns[threads];
        Arrays.setAll(columns, thread -> new Columns(0));
        scratch = new ParameterBlock.Scratch[threads];
        Arrays.setAll(scratch, thread -> new ParameterBlock.Scratch(rowsOfBlock, units));
    }

    @Override
    public boolean readsInputsInFull() {
        return false;
    }

    @Override
    public void forward(BatchRows x, float[][] z, int from, int to) {
        RowSums.product(z, bias.all()[0], x, kernel.all(), from, to);
    }

    @Override
    public boolean backward(BatchRows delta, BatchRows x, float[][] slopes, BatchRows below, int from, int to) {
        if (wayBack == WayBack.TO_ALL_INPUTS) {
            RowSums.productWithFactors(below.dense(), slopes, delta, mirror, from, to);
            return false;
        }
        for (int b = from; b < to; b++) {
            ListedProducts.backward(below, x, slopes[b], delta, kernel.all(), b);
        }
        return true;
    }

    /** Sections of the inputs, then the bias. */
    @Override
    public int sections() {
        return BatchRows.sections(inputs) + 1;
    }

    @Override
    public void update(int section, BatchRows x, BatchRows delta, int images, UpdatePass pass, int thread) {
        if (section == sections() - 1) {
            updateBias(delta, images, pass, scratch[thread]);
            return;
        }
        if (columns[thread].capacity() < images) {
            columns[thread] = new Columns(images);
        }
        columns[thread].gather(x, section, images);
        int from = section * BatchRows.SECTION;
        int to = Math.min(inputs, from + BatchRows.SECTION);
        for (int row = from; row < to; row += rowsOfBlock) {
            update(kernel.blockFrom(row), row - from, columns[thread], delta.dense(), images, pass, scratch[thread]);
        }
        if (mirror.length > 0 && pass.last()) {
            mirror(from, to);
        }
    }

    private static void update(
            ParameterBlock block,
            int column,
            Columns x,
            float[][] delta,
            int images,
            UpdatePass pass,
            ParameterBlock.Scratch scratch) {
        int rows = block.rows().length;
        if (x.areZero(column, rows) && (block.mayLeaveOut(pass) || block.updateWithoutGradient(pass))) {
            return;
        }
        float[][] sums = block.gradientRows(pass, scratch);
        if (x.isFull()) {
            sumFull(sums, rows, column, x, delta, images, pass);
        } else {
            for (int r = 0; r < rows; r++) {
                int c = column + r;
                float[] start = pass.first() ? scratch.zeros() : sums[r];
                RowSums.sumListed(sums[r], start, delta, x.images(c), x.values(c), x.count(c));
            }
        }
        block.endGradient(sums, pass, scratch);
    }

    private static void sumFull(
            float[][] sums, int rows, int column, Columns x, float[][] delta, int images, UpdatePass pass) {
        if (pass.first()) {
            for (int r = 0; r < rows; r++) {
                Arrays.fill(sums[r], 0);
            }
        }
        int r = 0;
        for (; r + 3 <= rows; r += 3) {
            int c = column + r;
            RowSums.addAllToThree(sums, r, delta, x.values(c), x.values(c + 1), x.values(c + 2), images);
        }
        for (; r < rows; r++) {
            RowSums.addAll(sums[r], delta, x.values(column + r), images);
        }
    }

    private void updateBias(BatchRows delta, int images, UpdatePass pass, ParameterBlock.Scratch free) {
        ParameterBlock block = bias.blockFrom(0);
        float[][] sums = block.gradientRows(pass, free);
        float[] start = pass.first() ? free.zeros() : sums[0];
        for (int b = 0; b < images; b++) {
            RowSums.sum1(sums[0], b == 0 ? start : sums[0], delta.dense(b), 1);
        }
        block.endGradient(sums, pass, free);
    }

    /** wᵀ ← w for the inputs in [from, to). */
    private void mirror(int from, int to) {
        float[][] w = kernel.all();
        int i = from;
        for (; i + MIRRORED_ROWS <= to; i += MIRRORED_ROWS) {
            mirrorEight(w[i], w[i + 1], w[i + 2], w[i + 3], w[i + 4], w[i + 5], w[i + 6], w[i + 7], i);
        }
        for (; i < to; i++) {
            for (int o = 0; o < units; o++) {
                mirror[o][i] = w[i][o];
            }
        }
    }

    private void mirrorEight(
            float[] a, float[] b, float[] c, float[] d, float[] e, float[] f, float[] g, float[] h, int i) {
        for (int o = 0; o < mirror.length; o++) {
            float[] row = mirror[o];
            row[i] = a[o];
            row[i + 1] = b[o];
            row[i + 2] = c[o];
            row[i + 3] = d[o];
            row[i + 4] = e[o];
            row[i + 5] = f[o];
            row[i + 6] = g[o];
            row[i + 7] = h[o];
        }
    }

    @Override
    public void copyTo(float[] w, float[] b) {
        for (int i = 0; i < inputs; i++) {
            System.arraycopy(kernel.all()[i], 0, w, i * units, units);
        }
        System.arraycopy(bias.all()[0], 0, b, 0, units);
    }

    @Override
    public void load(float[] w, float[] b) {
        for (int i = 0; i < inputs; i++) {
            kernel.load(i, Arrays.copyOfRange(w, i * units, (i + 1) * units));
        }
        bias.load(0, b);
        if (mirror.length > 0) {
            mirror(0, inputs);
        }
    }

    @Override
    public List<float[]> slots() {
        List<float[]> slots = new ArrayList<>();
        for (int s = 0; s < kernel.slotCount(); s++) {
            float[] ofKernel = new float[inputs * units];
            for (int i = 0; i < inputs; i++) {
                System.arraycopy(kernel.slot(i, s), 0, ofKernel, i * units, units);
            }
            slots.add(ofKernel);
            slots.add(bias.slot(0, s));
        }
        return slots;
    }

    @Override
    public void loadSlots(List<float[]> slots) {
        for (int s = 0; s < kernel.slotCount(); s++) {
            for (int i = 0; i < inputs; i++) {
                kernel.loadSlot(i, s, Arrays.copyOfRange(slots.get(2 * s), i * units, (i + 1) * units));
            }
            bias.loadSlot(0, s, slots.get(2 * s + 1));
        }
    }
}
