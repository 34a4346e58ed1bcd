package digitlab.ink;

/*
 * An expectile of 0.95: least squares in which what lies above the surface weighs 19 times what lies below, found by weighing
 * and solving anew until nothing changes much (W. Newey, J. Powell, Asymmetric Least Squares Estimation and Testing,
 * Econometrica 55 (1987)). Ink is dark and covers less than half, so the surface follows the paper.
 */
/** The smooth part of light: a + bx + cy + dx² + exy + fy² near the upper side of the values of a grid. */
final class LightTrend {
    private static final int TERMS = 6;
    private static final int ROUNDS = 12;
    private static final double WEIGHT_BELOW = 1 / 19.0;

    /** Keeps the equations solvable where a grid has too few columns or rows for all terms. */
    private static final double RIDGE = 1e-6;

    private final int columns;
    private final int rows;
    private final double[] factors;

    private LightTrend(int columns, int rows, double[] factors) {
        this.columns = columns;
        this.rows = rows;
        this.factors = factors;
    }

    /** @param values (rows×columns), row-major */
    static LightTrend of(double[] values, int columns, int rows) {
        LightTrend trend = new LightTrend(columns, rows, new double[TERMS]);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] equations = new double[TERMS][TERMS + 1];
            for (int i = 0; i < values.length; i++) {
                double[] terms = trend.terms(i % columns, i / columns);
                double weight = values[i] > dot(trend.factors, terms) ? 1 : WEIGHT_BELOW;
                for (int j = 0; j < TERMS; j++) {
                    for (int k = 0; k < TERMS; k++) {
                        equations[j][k] += weight * terms[j] * terms[k];
                    }
                    equations[j][TERMS] += weight * terms[j] * values[i];
                }
            }
            trend = new LightTrend(columns, rows, solved(equations, RIDGE * values.length));
        }
        return trend;
    }

    /** The surface at a cell, which may lie beyond the grid. */
    double at(int column, int row) {
        return dot(factors, terms(column, row));
    }

    /** 1, x, y, x², xy, y² with x and y from −1 to 1 across the longer side. */
    private double[] terms(int column, int row) {
        double half = Math.max(columns, rows) / 2.0;
        double x = (column + 0.5 - columns / 2.0) / half;
        double y = (row + 0.5 - rows / 2.0) / half;
        return new double[] {1, x, y, x * x, x * y, y * y};
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gauss and Jordan's elimination of symmetric equations whose diagonal is made positive, so that it needs no pivots. */
    private static double[] solved(double[][] equations, double ridge) {
        for (int j = 0; j < TERMS; j++) {
            equations[j][j] += ridge;
        }
        for (int j = 0; j < TERMS; j++) {
            for (int i = 0; i < TERMS; i++) {
                double factor = i == j ? 0 : equations[i][j] / equations[j][j];
                for (int k = j; k <= TERMS; k++) {
                    equations[i][k] -= factor * equations[j][k];
                }
            }
        }
        double[] solution = new double[TERMS];
        for (int j = 0; j < TERMS; j++) {
            solution[j] = equations[j][TERMS] / equations[j][j];
        }
        return solution;
    }
}
