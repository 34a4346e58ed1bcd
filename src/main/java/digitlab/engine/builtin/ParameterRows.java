package digitlab.engine.builtin;

import java.util.ArrayList;
import java.util.List;

/** A matrix of parameters (R×N) in blocks of rows, with one table of all rows. */
final class ParameterRows {
    private final int rowsOfBlock;
    private final List<ParameterBlock> blocks = new ArrayList<>();
    private final float[][] rows;

    /** Parameters of 0 in blocks of so many rows; the last one may have fewer. */
    ParameterRows(int rowCount, int width, int rowsOfBlock, UpdateRule rule, boolean biases) {
        this.rowsOfBlock = rowsOfBlock;
        rows = new float[rowCount][];
        for (int start = 0; start < rowCount; start += rowsOfBlock) {
            int count = Math.min(rowsOfBlock, rowCount - start);
            var block = new ParameterBlock(count, width, rule, biases);
            System.arraycopy(block.rows(), 0, rows, start, count);
            blocks.add(block);
        }
    }

    /** All rows, to be read. */
    float[][] all() {
        return rows;
    }

    /** The block that begins with a row. */
    ParameterBlock blockFrom(int row) {
        return blocks.get(row / rowsOfBlock);
    }

    /** Slots of each parameter. */
    int slotCount() {
        return blocks.get(0).slotCount();
    }

    /** Changes the numbers of a row. */
    void load(int row, float[] numbers) {
        blockFrom(row).load(row % rowsOfBlock, numbers);
    }

    /** A copy of slot s of a row. */
    float[] slot(int row, int s) {
        return blockFrom(row).slot(row % rowsOfBlock, s);
    }

    /** Changes slot s of a row. */
    void loadSlot(int row, int s, float[] numbers) {
        blockFrom(row).loadSlot(row % rowsOfBlock, s, numbers);
    }
}
