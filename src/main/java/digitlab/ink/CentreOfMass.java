package digitlab.ink;

import java.util.Optional;

/** Where a picture's values balance. */
final class CentreOfMass {
    private CentreOfMass() {}

    /** In pixel indices: (Σ value · column / Σ value, Σ value · row / Σ value), unless all values are 0. */
    static Optional<Point> of(GreyPicture picture) {
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
        return sum == 0 ? Optional.empty() : Optional.of(new Point((double) across / sum, (double) down / sum));
    }
}
