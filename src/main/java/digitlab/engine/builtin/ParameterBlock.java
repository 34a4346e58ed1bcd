package digitlab.engine.builtin;

import java.util.Arrays;

/*
 * Sums want rows, the optimiser wants length: in a row of 128 numbers C2's vector loop is preceded and followed by 16
 * scalar rounds in all, which with a root and a quotient in each take as long as the vectors. So the short rows of a block
 * also lie one after the other in one array, which the optimiser changes in one go and from which they are copied back.
 * That takes a quarter off Adam's time at 128 units. Long rows would lose by the copies what they win.
 */
/** Some rows of parameters with the optimiser's slots, changed together. */
final class ParameterBlock {
    /** Numbers of a row from which it is changed by itself. */
    private static final int LONG_FROM = 256;

    private final float[][] rows;

    /** What the optimiser changes at a time: all rows in one array, or each row. */
    private final float[][] pieces;

    /** The slots of each piece. */
    private final float[][][] slots;

    private final boolean biases;
    private final float slotStart;

    /** Gradient of the images so far, if they come in parts; empty until then. */
    private float[][] partialSums = new float[0][];

    private boolean idle = true;

    /**
     * Parameters of 0.
     *
     * @param biases whether they are biases, to which no penalty applies
     */
    ParameterBlock(int rowCount, int width, UpdateRule rule, boolean biases) {
        this.biases = biases;
        this.slotStart = rule.slotStart();
        rows = new float[rowCount][width];
        pieces = width < LONG_FROM && rowCount > 1 ? new float[1][rowCount * width] : rows;
        slots = new float[pieces.length][rule.slots()][pieces[0].length];
        for (float[][] slotsOfPiece : slots) {
            for (float[] slot : slotsOfPiece) {
                Arrays.fill(slot, slotStart);
            }
        }
    }

    /** How many rows of so many numbers make a good block: a multiple of three, for {@link
     * RowSums#addAllToThree}, and a divisor of {@link BatchRows#SECTION}. */
    static int rowsFor(int width) {
        return 3 * Integer.highestOneBit(Math.max(1, Math.min(16, LONG_FROM / width)));
    }

    /** The rows, to be read. */
    float[][] rows() {
        return rows;
    }

    /** Whether an update without a gradient would change nothing. */
    boolean mayLeaveOut(UpdatePass pass) {
        return idle && pass.mayLeaveOutIdleRows();
    }

    /** Does without a gradient, because it is 0, if there is a way; or else returns false. */
    boolean updateWithoutGradient(UpdatePass pass) {
        if (!pass.isWholeAndFree() || biases) {
            return false;
        }
        for (int piece = 0; piece < pieces.length; piece++) {
            if (!pass.rule().updateWithoutGradient(pieces[piece], slots[piece])) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rows to put the gradient in. If this is not the first visit of the step they hold what earlier images have added;
     * if it is, they hold anything.
     */
    float[][] gradientRows(UpdatePass pass, Scratch scratch) {
        if (pass.first() && pass.last()) {
            return scratch.rows();
        }
        if (partialSums.length == 0) {
            partialSums = new float[rows.length][rows[0].length];
        }
        return partialSums;
    }

    /** Changes the parameters by what is in {@link #gradientRows}, once the gradient is complete. */
    void endGradient(float[][] sums, UpdatePass pass, Scratch scratch) {
        idle = false;
        if (!pass.last()) {
            return;
        }
        if (pieces == rows) {
            for (int r = 0; r < rows.length; r++) {
                update(r, sums[r], pass);
            }
            return;
        }
        int width = rows[0].length;
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(sums[r], 0, scratch.piece(), r * width, width);
        }
        update(0, scratch.piece(), pass);
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(pieces[0], r * width, rows[r], 0, width);
        }
    }

    private void update(int piece, float[] gradient, UpdatePass pass) {
        if (!biases) {
            pass.addPenalty(gradient, pieces[piece]);
        }
        pass.rule().update(pieces[piece], slots[piece], gradient, biases);
    }

    /** Slots of each parameter. */
    int slotCount() {
        return slots[0].length;
    }

    /** Changes the numbers of a row; {@link #slot} reads its slots. */
    void load(int row, float[] numbers) {
        System.arraycopy(numbers, 0, rows[row], 0, numbers.length);
        if (pieces != rows) {
            System.arraycopy(numbers, 0, pieces[0], row * numbers.length, numbers.length);
        }
    }

    /** A copy of slot s of a row. */
    float[] slot(int row, int s) {
        int width = rows[0].length;
        return pieces == rows ? slots[row][s].clone() : Arrays.copyOfRange(slots[0][s], row * width, (row + 1) * width);
    }

    /** Changes slot s of a row. */
    void loadSlot(int row, int s, float[] numbers) {
        if (pieces == rows) {
            System.arraycopy(numbers, 0, slots[row][s], 0, numbers.length);
        } else {
            System.arraycopy(numbers, 0, slots[0][s], row * numbers.length, numbers.length);
        }
        idle = slotsAreUntouched();
    }

    private boolean slotsAreUntouched() {
        for (float[][] slotsOfPiece : slots) {
            for (float[] slot : slotsOfPiece) {
                for (float number : slot) {
                    if (number != slotStart) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Space in which a thread puts a block's gradient together. */
    static final class Scratch {
        private final float[][] rows;
        private final float[] piece;
        private final float[] zeros;

        /** For blocks of at most so many rows. */
        Scratch(int rowCount, int width) {
            rows = new float[rowCount][width];
            piece = new float[rowCount * width];
            zeros = new float[width];
        }

        /** A row of zeros, to be read. */
        float[] zeros() {
            return zeros;
        }

        private float[][] rows() {
            return rows;
        }

        private float[] piece() {
            return piece;
        }
    }
}
