package digitlab.ui.curves;

import digitlab.chart.ChartStyle;
import digitlab.chart.Scale;
import digitlab.chart.Smoothing;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.training.StopReason;
import digitlab.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;

/** Runs that look like training, the same ones every time. */
final class SampleCurves {
    private SampleCurves() {}

    static EpochMetrics epoch(int epoch, double trainingLoss, double validationLoss) {
        return epoch(epoch, trainingLoss, 1 - 0.3 * trainingLoss, validationLoss, 1 - 0.3 * validationLoss);
    }

    static EpochMetrics epoch(
            int epoch, double trainingLoss, double trainingAccuracy, double validationLoss, double validationAccuracy) {
        return new EpochMetrics(
                epoch,
                trainingLoss,
                trainingAccuracy,
                validationLoss,
                validationAccuracy,
                trainingLoss,
                0.02,
                0.001,
                0.4,
                0.35,
                List.of());
    }

    /**
     * A run that learns its training images better and better, and the others only for a while.
     *
     * @param floor validation loss that it does not fall below
     * @param overfitting how fast the validation loss rises again, for each epoch
     */
    static List<EpochMetrics> learning(int epochs, double floor, double overfitting, long seed) {
        var random = new java.util.Random(seed);
        List<EpochMetrics> curve = new ArrayList<>();
        for (int e = 1; e <= epochs; e++) {
            double noise = 0.004 * random.nextGaussian();
            double training = 0.32 / (1 + 0.9 * (e - 1)) + 0.4 * floor - 0.004 * Math.min(e, 8) * (1 - floor) + 0.004;
            double validation = 0.2 / (1 + 0.6 * (e - 1)) + floor + overfitting * e + noise;
            double trainingAccuracy = 1 - 0.3 * Math.max(0.002, training);
            double validationAccuracy = 1 - 0.25 * validation;
            curve.add(epoch(e, Math.max(0.004, training), trainingAccuracy, validation, validationAccuracy));
        }
        return curve;
    }

    /** Twenty points for each of some epochs. */
    static List<BatchPoint> batches(double epochs, double floor, long seed) {
        var random = new java.util.Random(seed);
        List<BatchPoint> points = new ArrayList<>();
        for (int i = 1; i <= epochs * 20; i++) {
            double loss = 2 * Math.exp(-i / 5.0) + 0.4 / (1 + i / 20.0) + floor + 0.015 * random.nextGaussian();
            points.add(new BatchPoint(i / 20.0, Math.max(0.001, loss)));
        }
        return points;
    }

    static RunCurves finished(String name, int slot, List<EpochMetrics> curve) {
        return RunCurves.of(name, slot, false, 0, curve, List.of(), Optional.of(StopReason.COMPLETED), Smoothing.NONE);
    }

    static RunCurves training(String name, int slot, int planned, List<EpochMetrics> curve, List<BatchPoint> points) {
        return RunCurves.of(name, slot, true, planned, curve, points, Optional.empty(), Smoothing.NONE);
    }

    static Messages messages(Locale language) {
        return Messages.of(CurvesView.class, new SimpleObjectProperty<>(language));
    }

    static CurvesPicture picture(List<RunCurves> runs, int focused, Scale scale, ChartStyle style) {
        return CurvesPicture.of(
                runs,
                focused < 0 ? Optional.empty() : Optional.of(runs.get(focused)),
                scale,
                Views.WHOLE,
                style,
                messages(Locale.ENGLISH),
                Locale.ENGLISH);
    }

    /** The three runs of the lesson on the gap: one overfits, one has dropout, one is regularised and still trains. */
    static List<RunCurves> lesson() {
        return List.of(
                finished("Control", 0, learning(20, 0.055, 0.0022, 1)),
                finished("Dropout 0.5", 1, learning(20, 0.075, 0.0001, 2)),
                training("L2 1e-3", 2, 20, learning(14, 0.12, 0, 3), batches(14.4, 0.13, 4)));
    }
}
