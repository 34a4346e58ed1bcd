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
 * 4. The first terms are added to a row that may be another (zeros, a bias), which saves filling o: a tenth of a batch of
 *    32, where a pixel is lit in six images. What is left over from fours comes first for the same reason.
 * 5. Multiply and add, not Math.fma. Fused it would be up to 20 % faster here, but without the hardware's support fma
 *    falls to BigDecimal, and the bits would depend on the machine.
 * 6. The loop's bound is o.length: short rows lose to the scalar rounds before and after the vector loop, so nothing else
 *    may be in the way.
 */
/** Sums of rows, the kernels of this engine. All rows of a call are as long as the output's. */
final class RowSums {
    private RowSums() {}

    /** out_b ← start + x_b·rows for the images b in [from, to), with x (B×K), rows (K×N), out (B×N), start (N). */
    static void product(float[][] out, float[] start, BatchRows x, float[][] rows, int from, int to) {
        int b = from;
        while (b < to) {
            if (b + 3 <= to && x.isDense(b) && x.isDense(b + 1) && x.isDense(b + 2)) {
                for (int image = b; image < b + 3; image++) {
                    System.arraycopy(start, 0, out[image], 0, start.length);
                }
                addAllToThree(out, b, rows, x.dense(b), x.dense(b + 1), x.dense(b + 2), x.width());
                b += 3;
            } else {
                if (x.isDense(b)) {
                    System.arraycopy(start, 0, out[b], 0, start.length);
                    addAll(out[b], rows, x.dense(b), x.width());
                } else {
                    sumListed(out[b], start, rows, x.indices(b), x.values(b), x.count(b));
                }
                b++;
            }
        }
    }

    /** out_b ← factors_b · (x_b·rows) for the images b in [from, to), with x (B×K), rows (K×N), out and factors (B×N). */
    static void productWithFactors(float[][] out, float[][] factors, BatchRows x, float[][] rows, int from, int to) {
        product(out, new float[out[0].length], x, rows, from, to);
        for (int b = from; b < to; b++) {
            multiply(out[b], factors[b]);
        }
    }

    /** o ← o·p, element by element. */
    private static void multiply(float[] o, float[] p) {
        for (int j = 0; j < o.length; j++) {
            o[j] = o[j] * p[j];
        }
    }

    /**
     * o ← start + Σ value[k]·rows[index[k]] over the k below count.
     *
     * @param start may be o itself
     */
    static void sumListed(float[] o, float[] start, float[][] rows, char[] index, float[] value, int count) {
        int k = count % 4;
        switch (k) {
            case 1 -> sum1(o, start, rows[index[0]], value[0]);
            case 2 -> sum2(o, start, rows[index[0]], rows[index[1]], value[0], value[1]);
            case 3 -> sum3(o, start, rows[index[0]], rows[index[1]], rows[index[2]], value[0], value[1], value[2]);
            default -> {
                if (count == 0) {
                    System.arraycopy(start, 0, o, 0, o.length);
                    return;
                }
            }
        }
        float[] sum = k == 0 ? start : o;
        for (; k < count; k += 4) {
            sum4(
                    o,
                    sum,
                    rows[index[k]],
                    rows[index[k + 1]],
                    rows[index[k + 2]],
                    rows[index[k + 3]],
                    value[k],
                    value[k + 1],
                    value[k + 2],
                    value[k + 3]);
            sum = o;
        }
    }

    /** o ← o + Σ x[k]·rows[k] over the k below count. */
    static void addAll(float[] o, float[][] rows, float[] x, int count) {
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            sum4(o, o, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], x[k], x[k + 1], x[k + 2], x[k + 3]);
        }
        for (; k < count; k++) {
            sum1(o, o, rows[k], x[k]);
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
            sum1(o, o, rows[k], x[k]);
            sum1(u, u, rows[k], y[k]);
            sum1(v, v, rows[k], z[k]);
        }
    }

    /** o ← s + a·p. */
    static void sum1(float[] o, float[] s, float[] p, float a) {
        for (int j = 0; j < o.length; j++) {
            o[j] = s[j] + a * p[j];
        }
    }

    /** o ← s + a·p + b·q. */
    private static void sum2(float[] o, float[] s, float[] p, float[] q, float a, float b) {
        for (int j = 0; j < o.length; j++) {
            o[j] = s[j] + a * p[j] + b * q[j];
        }
    }

    /** o ← s + a·p + b·q + c·r. */
    private static void sum3(float[] o, float[] s, float[] p, float[] q, float[] r, float a, float b, float c) {
        for (int j = 0; j < o.length; j++) {
            o[j] = s[j] + a * p[j] + b * q[j] + c * r[j];
        }
    }

    /** o ← s + a·p + b·q + c·r + d·t. */
    private static void sum4(
            float[] o, float[] s, float[] p, float[] q, float[] r, float[] t, float a, float b, float c, float d) {
        for (int j = 0; j < o.length; j++) {
            o[j] = s[j] + a * p[j] + b * q[j] + c * r[j] + d * t[j];
        }
    }

    /** o ← o + a·p + b·q, u ← u + c·p + d·q, v ← v + e·p + f·q. */
    private static void add2To3(
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
