package digitlab.lab;

import digitlab.core.data.DataSource;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.ink.Canvas;
import digitlab.ink.Drawing;
import digitlab.ink.DrawingPreparation;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.Point;
import digitlab.ink.PreparationOptions;
import digitlab.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Drawings of ten shapes that a small network can tell apart, and a data set of such. */
final class SampleDrawings {
    private static final double TURN = 2 * Math.PI / LabelledImages.CLASSES;

    private SampleDrawings() {}

    /** An angle that is bent by the label, drawn with an unsteady hand and slanted. */
    static LabelledDrawing drawing(int label, double slant, Random random, @Nullable String writer) {
        List<Point> points = new ArrayList<>();
        double angle = label * TURN;
        for (double[] end :
                new double[][] {{1, 0}, {0, 0}, {Math.cos(0.4 + angle * 0.9), Math.sin(0.4 + angle * 0.9)}}) {
            double y = 250 + 150 * end[1] + 8 * random.nextGaussian();
            points.add(new Point(250 + 150 * end[0] + 8 * random.nextGaussian() + slant * (y - 250), y));
        }
        return new LabelledDrawing(label, new Drawing(List.of(new Stroke(points))), writer);
    }

    /** So many of each label, label after label in turn. */
    static List<LabelledDrawing> drawings(int ofEach, double slant, long seed, String... writers) {
        var random = new Random(seed);
        List<LabelledDrawing> drawings = new ArrayList<>();
        for (int i = 0; i < ofEach * LabelledImages.CLASSES; i++) {
            String writer = writers.length == 0 ? null : writers[i / LabelledImages.CLASSES % writers.length];
            drawings.add(drawing(i % LabelledImages.CLASSES, slant, random, writer));
        }
        return drawings;
    }

    static LabelledImages images(List<LabelledDrawing> drawings) {
        return new DrawingPreparation(Canvas.TABLET, PreparationOptions.DEFAULT).images(drawings);
    }

    /** A data set with the name mnist. */
    static DataSource dataSet() {
        return new DataSource() {
            @Override
            public String id() {
                return "mnist";
            }

            @Override
            public LoadedImages training() {
                return new LoadedImages(images(drawings(40, 0, 1)), "aa", "bb");
            }

            @Override
            public Optional<LoadedImages> test() {
                return Optional.of(new LoadedImages(images(drawings(20, 0, 2)), "cc", "dd"));
            }
        };
    }
}
