package digitlab.engine.builtin;

/** Inputs that are any numbers instead of pixels. */
final class FloatInputs implements Inputs {
    private final float[][] rows;
    private final int[] labels;

    FloatInputs(float[][] rows, int[] labels) {
        this.rows = rows;
        this.labels = labels;
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int label(int position) {
        return labels[position];
    }

    @Override
    public void read(int position, BatchRows into, int b, boolean inFull) {
        System.arraycopy(rows[position], 0, into.dense(b), 0, into.width());
        into.complete(b);
    }
}
