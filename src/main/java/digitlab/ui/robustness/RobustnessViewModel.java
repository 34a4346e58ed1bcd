package digitlab.ui.robustness;

import digitlab.chart.ChartStyle;
import digitlab.core.data.Disturbance;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.experiment.RunResult;
import digitlab.core.network.Parameters;
import digitlab.lab.Latest;
import digitlab.lab.Robustness;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Measures visible finished runs on the disturbed test images of their data sets, one run after the other. */
public final class RobustnessViewModel {
    static final List<Disturbance> DISTURBANCES = List.of(Disturbance.values());

    /** The same for all runs, so that they see the same images. */
    private static final long SEED = 1;

    private final Session session;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<List<Measured>> measured = new ReadOnlyObjectWrapper<>(List.of());
    private final Latest<List<Measured>> arriving = new Latest<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private int wantedPoints;

    public RobustnessViewModel(Session session) {
        this.session = session;
    }

    /** Whether somebody looks. */
    public BooleanProperty activeProperty() {
        return active;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Everything that was measured since the window was opened. */
    ReadOnlyObjectProperty<List<Measured>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** What is known of the visible runs. */
    List<Measured> shown() {
        return measured.get().stream()
                .filter(one ->
                        one.run().visibleProperty().get() && session.runs().contains(one.run()))
                .toList();
    }

    /** Visible and finished, and not measured yet or only in part. */
    List<RunItem> waiting() {
        return session.runs().stream()
                .filter(run -> run.visibleProperty().get()
                        && run.resultProperty().get().isPresent()
                        && !run.id().isEmpty())
                .filter(run -> measured.get().stream().noneMatch(one -> one.run() == run && isWhole(one)))
                .toList();
    }

    private static boolean isWhole(Measured one) {
        return one.points() == Robustness.points(DISTURBANCES);
    }

    /** Called once a frame: takes over what the measuring thread has put into the mailbox. */
    void pulse() {
        arriving.take().ifPresent(this::show);
    }

    private void show(List<Measured> now) {
        List<Measured> all = new ArrayList<>(measured.get());
        all.removeIf(known -> now.stream().anyMatch(one -> one.run() == known.run()));
        all.addAll(now);
        measured.set(List.copyOf(all));
        int points = now.stream().mapToInt(Measured::points).sum();
        progress.set(wantedPoints == 0 ? 1 : (double) points / wantedPoints);
    }

    /** Measures all runs that wait for it. */
    void start() {
        List<RunItem> runs = waiting();
        if (runs.isEmpty() || running.get()) {
            return;
        }
        running.set(true);
        cancelled.set(false);
        progress.set(0);
        wantedPoints = runs.size() * Robustness.points(DISTURBANCES);
        session.jobs().runLong(() -> measure(runs), this::end, failure -> {
            running.set(false);
            session.noticeProperty().set(String.valueOf(failure.getMessage()));
        });
    }

    private void end(List<Measured> all) {
        arriving.take();
        show(all);
        running.set(false);
    }

    void cancel() {
        cancelled.set(true);
    }

    /** In the background. */
    private List<Measured> measure(List<RunItem> runs) throws IOException {
        List<Measured> done = new ArrayList<>();
        for (RunItem run : runs) {
            Optional<LabelledImages> images =
                    session.lab().data().test(run.spec().data().dataSet()).map(LoadedImages::images);
            if (cancelled.get() || images.isEmpty()) {
                continue;
            }
            int epoch = run.resultProperty().get().map(RunResult::epoch).orElseThrow();
            Parameters parameters = session.lab().library().weights(run.id(), epoch);
            List<Measured> before = List.copyOf(done);
            done.add(new Measured(
                    run,
                    session.lab()
                            .drawings()
                            .robustness()
                            .measure(
                                    parameters,
                                    images.get(),
                                    DISTURBANCES,
                                    SEED,
                                    cancelled::get,
                                    curves -> arriving.put(with(before, new Measured(run, curves))))));
        }
        return done;
    }

    private static List<Measured> with(List<Measured> before, Measured next) {
        List<Measured> all = new ArrayList<>(before);
        all.add(next);
        return all;
    }

    /** The look of drawings in the window's theme. */
    ChartStyle style() {
        var theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme.isHighContrast(),
                session.presentationProperty().get());
    }
}
