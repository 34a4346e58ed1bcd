package digitlab.ui.curves;

import digitlab.chart.ChartStyle;
import digitlab.chart.Scale;
import digitlab.chart.Smoothing;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;

/** Which runs are drawn how, what the pointer is on, and what a click does. Used on the FX thread. */
public final class CurvesViewModel {
    private final Session session;
    private final Messages messages;
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LINEAR);
    private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(Smoothing.NONE);
    private final ReadOnlyObjectWrapper<Views> views = new ReadOnlyObjectWrapper<>(Views.WHOLE);
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final IntegerProperty pointed = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ChangeListener<Object> changed = (observable, before, now) -> touch();
    private final Map<RunItem, Made> made = new HashMap<>();

    /** Curves, and what they were made from: they are made anew only if that has changed. */
    private record Made(
            RunCurves curves,
            boolean open,
            String name,
            List<EpochMetrics> curve,
            List<BatchPoint> points,
            Optional<RunResult> result,
            Smoothing smoothing) {
        boolean isOf(RunItem item, Smoothing wanted) {
            return open == item.status().isOpen()
                    && name.equals(item.name())
                    && curve == item.curve()
                    && points == item.pointsProperty().get()
                    && result.equals(item.resultProperty().get())
                    && smoothing.equals(wanted);
        }
    }

    public CurvesViewModel(Session session) {
        this.session = session;
        this.messages = Messages.of(CurvesViewModel.class, session.languageProperty());
        session.runs().addListener((ListChangeListener<RunItem>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::forget);
                change.getAddedSubList().forEach(this::listenTo);
            }
            touch();
        });
        session.runs().forEach(this::listenTo);
        List.of(
                        session.focusedProperty(),
                        session.themeProperty(),
                        session.languageProperty(),
                        session.presentationProperty(),
                        scale,
                        smoothing,
                        views)
                .forEach(property -> property.addListener(changed));
        scale.addListener(observable -> views.set(Views.WHOLE));
    }

    private void listenTo(RunItem item) {
        item.visibleProperty().addListener(changed);
        item.nameProperty().addListener(changed);
        item.statusProperty().addListener(changed);
        item.curveProperty().addListener(changed);
        item.pointsProperty().addListener(changed);
        item.resultProperty().addListener(changed);
    }

    private void forget(RunItem item) {
        made.remove(item);
        item.visibleProperty().removeListener(changed);
        item.nameProperty().removeListener(changed);
        item.statusProperty().removeListener(changed);
        item.curveProperty().removeListener(changed);
        item.pointsProperty().removeListener(changed);
        item.resultProperty().removeListener(changed);
    }

    private void touch() {
        version.set(version.get() + 1);
    }

    /** Changes whenever {@link #picture} does. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Of the loss. */
    ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    ObjectProperty<Smoothing> smoothingProperty() {
        return smoothing;
    }

    ReadOnlyObjectProperty<Views> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /** Whether the numbers are shown instead of the curves. */
    BooleanProperty tableProperty() {
        return table;
    }

    /** The epoch that the read-out tells of, or 0. */
    IntegerProperty pointedProperty() {
        return pointed;
    }

    Messages messages() {
        return messages;
    }

    /** What is to be drawn now. */
    CurvesPicture picture() {
        List<RunCurves> runs = new ArrayList<>();
        Optional<RunCurves> focused = Optional.empty();
        for (RunItem item : session.runs()) {
            RunCurves curves = curves(item);
            if (!item.visibleProperty().get() || (curves.isEmpty() && !curves.open())) {
                continue;
            }
            runs.add(curves);
            if (session.focusedProperty().get().filter(item::equals).isPresent()) {
                focused = Optional.of(curves);
            }
        }
        return CurvesPicture.of(
                runs,
                focused,
                scale.get(),
                views.get(),
                style(),
                messages,
                session.languageProperty().get());
    }

    private RunCurves curves(RunItem item) {
        Made known = made.get(item);
        if (known != null && known.isOf(item, smoothing.get())) {
            return known.curves;
        }
        var fresh = new Made(
                RunCurves.of(item, smoothing.get()),
                item.status().isOpen(),
                item.name(),
                item.curve(),
                item.pointsProperty().get(),
                item.resultProperty().get(),
                smoothing.get());
        made.put(item, fresh);
        return fresh.curves;
    }

    /** The look of charts in the window's theme. */
    ChartStyle style() {
        Theme theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme.isHighContrast(),
                session.presentationProperty().get());
    }

    /** The epoch that the window shows, or {@link Session#LIVE} for the newest. */
    int chosen() {
        return session.epochProperty().get();
    }

    /** Moves the read-out by so many epochs; it begins at the shown epoch or at the newest. */
    void step(int by) {
        int last = picture().runs().stream()
                .mapToInt(run -> run.curve().size())
                .max()
                .orElse(0);
        int first = chosen() > 0 ? chosen() : last;
        int next = pointed.get() > 0 ? pointed.get() + by : first;
        pointed.set(Math.min(last, Math.max(1, next)));
    }

    /** Takes the window to an epoch; beyond what is trained, to the newest. */
    void choose(int epoch) {
        int last =
                session.focusedProperty().get().map(item -> item.curve().size()).orElse(0);
        session.epochProperty().set(epoch >= last ? Session.LIVE : Math.max(1, epoch));
    }

    /** Looks at the run that a curve belongs to. */
    void focus(RunCurves curves) {
        made.forEach((item, known) -> {
            if (known.curves.equals(curves)) {
                session.focusedProperty().set(Optional.of(item));
            }
        });
    }

    void zoom(double factor, double right, double up, boolean inLoss) {
        views.set(views.get().zoomed(factor, right, up, inLoss));
    }

    void pan(double right, double up, boolean inLoss) {
        views.set(views.get().panned(right, up, inLoss));
    }

    void showAll() {
        views.set(Views.WHOLE);
    }
}
