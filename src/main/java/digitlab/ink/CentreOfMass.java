package digitlab.ink;

/**
 * Where a picture's values balance, in pixel indices: Σ value · column / Σ value, and so for the rows; NaN if all are 0.
 *
 * @param column from 0
 * @param row from 0
 */
record CentreOfMass(double column, double row) {
    static CentreOfMass of(GreyPicture picture) {
        long sum = 0;
        long across = 0;
        long down = 0;
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                int value = picture.at(column, row);
                sum += value;
                across += (long) value * column;
                down += (long) value * row;
            }
        }
        return new CentreOfMass((double) across / sum, (double) down / sum);
    }
}
