package digitlab.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.PlotArea;
import digitlab.chart.Scale;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.lab.ReportSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SweepCurveTest {
    private static final ReportTexts TEXTS = new ReportTexts(Locale.ENGLISH);

    @SafeVarargs
    private static Optional<SweepCurve> curve(Map<RecipeField, String>... recipes) {
        List<Run> runs = new ArrayList<>();
        for (Map<RecipeField, String> recipe : recipes) {
            runs.add(SampleRuns.run("run " + runs.size(), SampleRuns.recipe(recipe), 900 + runs.size()));
        }
        return SweepCurve.of(Selection.of(new ReportSubject.Chosen(runs), TEXTS), TEXTS);
    }

    private static String line(SweepCurve.Line line) {
        return line.name() + line.points().stream().map(SweepCurve.Point::value).toList();
    }

    @Test
    void valuesOfOneFieldAreOneRisingLine() {
        SweepCurve curve = curve(Map.of(RecipeField.L2, "1e-2"), Map.of(), Map.of(RecipeField.L2, "1e-4"))
                .orElseThrow();
        assertEquals("L2", curve.axis());
        assertEquals(
                List.of("[0.0, 1.0E-4, 0.01]"),
                curve.lines().stream().map(SweepCurveTest::line).toList());
    }

    @Test
    void aSecondFieldMakesALineForEachOfItsValues() {
        SweepCurve curve = curve(
                        Map.of(RecipeField.DROPOUT, "0"),
                        Map.of(RecipeField.DROPOUT, "0.1"),
                        Map.of(RecipeField.DROPOUT, "0.3"),
                        Map.of(RecipeField.DROPOUT, "0", RecipeField.OPTIMIZER, "sgd"),
                        Map.of(RecipeField.DROPOUT, "0.3", RecipeField.OPTIMIZER, "sgd"))
                .orElseThrow();
        assertEquals(
                List.of("Optimizer adam[0.0, 0.1, 0.3]", "Optimizer sgd[0.0, 0.3]"),
                curve.lines().stream().map(SweepCurveTest::line).toList());
    }

    @Test
    void bothPenaltiesShareAnAxisAndTheControl() {
        SweepCurve curve = curve(
                        Map.of(),
                        Map.of(RecipeField.L1, "1e-4"),
                        Map.of(RecipeField.L1, "1e-3"),
                        Map.of(RecipeField.L2, "1e-4"),
                        Map.of(RecipeField.L2, "1e-3"))
                .orElseThrow();
        assertEquals("λ", curve.axis());
        assertEquals(
                List.of("L1[0.0, 1.0E-4, 0.001]", "L2[0.0, 1.0E-4, 0.001]"),
                curve.lines().stream().map(SweepCurveTest::line).toList());
    }

    @Test
    void wordsAndPairsAreNoCurve() {
        assertTrue(curve(Map.of(), Map.of(RecipeField.OPTIMIZER, "sgd"), Map.of(RecipeField.OPTIMIZER, "rmsprop"))
                .isEmpty());
        assertTrue(curve(Map.of(), Map.of(RecipeField.L2, "1e-4")).isEmpty());
    }

    @Test
    void zeroStandsApartFromALogarithmicAxis() {
        var area = new PlotArea(0, 0, 500, 100);
        var axis = new SweepAxis(new double[] {0, 1e-4, 1e-3, 1e-2}, area);
        assertEquals(Scale.LOG10, axis.axis().scale());
        assertTrue(axis.isZeroApart());
        assertArrayEquals(
                new double[] {14, 60, 273, 486},
                new double[] {axis.pixel(0), axis.pixel(1e-4), axis.pixel(1e-3), axis.pixel(1e-2)},
                1e-9);
        assertTrue(axis.gap() > 14 && axis.gap() < 60);
    }

    @Test
    void valuesWithinADecadeAreLinear() {
        var axis = new SweepAxis(new double[] {0, 0.1, 0.3}, new PlotArea(0, 0, 328, 100));
        assertEquals(Scale.LINEAR, axis.axis().scale());
        assertFalse(axis.isZeroApart());
        assertEquals(14 + 100, axis.pixel(0.1), 1e-9);
    }
}
