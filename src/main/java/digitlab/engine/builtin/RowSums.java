package digitlab.engine.builtin;

/*
 * Nearly all of a network's arithmetic is o ← o + a·p with rows o and p and a number a: forwards o is an image's sums and
 * p a row of the kernel; backwards p is a row of the transposed kernel; for the gradient o is a row of the kernel's
 * gradient and p an image's delta. The loops are shaped by what HotSpot's C2 turns into vector instructions:
 *
 * 1. One index expression for all arrays of a loop. C2 (JDK 17, superword.cpp) compares addresses by array and offset;
 *    with o[x + j] and p[y + j] it cannot tell that writing the one leaves the other alone, and stays scalar. Hence rows
 *    as arrays of their own instead of one flat array: measured 11 to 18 against 1 to 3 multiplications a nanosecond.
 * 2. Several rows in one visit, so that o is read and written once for four of them. A loop body of more than
 *    LoopUnrollLimit = 60 nodes is not unrolled, hence not vectorised: five rows still fit, six fall to 4.
 * 3. Sums from left to right, o + a·p + b·q, not o + (a·p + b·q). With two or more outputs C2 pairs the operands of the
 *    inner sum wrongly after unrolling and gives up. It also makes the result independent of how terms are grouped: each
 *    element is one sequence of roundings, in the order of the terms, whether they come by ones, by fours, in blocks, or
 *    with the zero terms left out. So sparse and dense paths, and any number of threads, give equal bits.
 * 4. Multiply and add, not Math.fma. Fused it would be 20 % faster here, but without the hardware's support fma falls to
 *    BigDecimal, and the bits would depend on the machine.
 * 5. The loop's bound is o.length: short rows lose to the scalar iterations before and after the vector loop, so nothing
 *    else may be in the way.
 */
/** Sums of rows, the kernels of this engine. All rows of a call are as long as the output's. */
final class RowSums {
    private RowSums() {}

    /** out_b ← out_b + x_b·rows for the images b in [from, to), with x (B×K), rows (K×N), out (B×N). */
    static void addProduct(float[][] out, BatchRows x, float[][] rows, int from, int to) {
        int b = from;
        while (b < to) {
            if (b + 3 <= to && x.isDense(b) && x.isDense(b + 1) && x.isDense(b + 2)) {
                addAllToThree(out, b, rows, x.dense(b), x.dense(b + 1), x.dense(b + 2), x.width());
                b += 3;
            } else {
                if (x.isDense(b)) {
                    addAll(out[b], rows, x.dense(b), x.width());
                } else {
                    addListed(out[b], rows, x.indices(b), x.values(b), x.count(b));
                }
                b++;
            }
        }
    }

    /** o ← o + Σ value[k]·rows[index[k]] over the k below count. */
    static void addListed(float[] o, float[][] rows, char[] index, float[] value, int count) {
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            add4(
                    o,
                    rows[index[k]],
                    rows[index[k + 1]],
                    rows[index[k + 2]],
                    rows[index[k + 3]],
                    value[k],
                    value[k + 1],
                    value[k + 2],
                    value[k + 3]);
        }
        if (k + 2 <= count) {
            add2(o, rows[index[k]], rows[index[k + 1]], value[k], value[k + 1]);
            k += 2;
        }
        if (k < count) {
            add1(o, rows[index[k]], value[k]);
        }
    }

    /** o ← o + Σ x[k]·rows[k] over the k below count. */
    static void addAll(float[] o, float[][] rows, float[] x, int count) {
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            add4(o, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], x[k], x[k + 1], x[k + 2], x[k + 3]);
        }
        for (; k < count; k++) {
            add1(o, rows[k], x[k]);
        }
    }

    /**
     * Three times {@link #addAll} with one visit to the rows: out[at] with the factors x, out[at + 1] with y, out[at + 2]
     * with z.
     */
    static void addAllToThree(float[][] out, int at, float[][] rows, float[] x, float[] y, float[] z, int count) {
        float[] o = out[at];
        float[] u = out[at + 1];
        float[] v = out[at + 2];
        int k = 0;
        for (; k + 2 <= count; k += 2) {
            add2To3(o, u, v, rows[k], rows[k + 1], x[k], x[k + 1], y[k], y[k + 1], z[k], z[k + 1]);
        }
        if (k < count) {
            add1(o, rows[k], x[k]);
            add1(u, rows[k], y[k]);
            add1(v, rows[k], z[k]);
        }
    }

    /** o ← o + a·p. */
    static void add1(float[] o, float[] p, float a) {
        for (int j = 0; j < o.length; j++) {
            o[j] = o[j] + a * p[j];
        }
    }

    /** o ← o + a·p + b·q. */
    static void add2(float[] o, float[] p, float[] q, float a, float b) {
        for (int j = 0; j < o.length; j++) {
            o[j] = o[j] + a * p[j] + b * q[j];
        }
    }

    /** o ← o + a·p + b·q + c·r + d·s. */
    static void add4(float[] o, float[] p, float[] q, float[] r, float[] s, float a, float b, float c, float d) {
        for (int j = 0; j < o.length; j++) {
            o[j] = o[j] + a * p[j] + b * q[j] + c * r[j] + d * s[j];
        }
    }

    /** o ← o + a·p + b·q, u ← u + c·p + d·q, v ← v + e·p + f·q. */
    static void add2To3(
            float[] o,
            float[] u,
            float[] v,
            float[] p,
            float[] q,
            float a,
            float b,
            float c,
            float d,
            float e,
            float f) {
        for (int j = 0; j < o.length; j++) {
            float x = p[j];
            float y = q[j];
            o[j] = o[j] + a * x + b * y;
            u[j] = u[j] + c * x + d * y;
            v[j] = v[j] + e * x + f * y;
        }
    }
}
