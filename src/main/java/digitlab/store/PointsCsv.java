package digitlab.store;

import digitlab.core.metrics.BatchPoint;
import java.util.ArrayList;
import java.util.List;

/** The training loss within epochs, one row a point, written as {@link CurveCsv} writes. */
final class PointsCsv {
    static final String HEADER = "epoch,loss\n";

    private PointsCsv() {}

    /** The line of a point, with its line end. */
    static String row(BatchPoint point) {
        return CurveCsv.cell(point.epoch()) + "," + CurveCsv.cell(point.loss()) + "\n";
    }

    /** The points of a text; a last line without its line end is none. */
    static List<BatchPoint> read(String text) {
        List<BatchPoint> points = new ArrayList<>();
        for (String line : CurveCsv.lines(text)) {
            try {
                int comma = line.indexOf(',');
                points.add(new BatchPoint(
                        CurveCsv.number(line.substring(0, comma)), CurveCsv.number(line.substring(comma + 1))));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw new FormatException("line %d is no point".formatted(points.size() + 2));
            }
        }
        return points;
    }
}
