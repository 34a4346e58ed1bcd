package digitlab.ui.layers;

import digitlab.chart.ChartStyle;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.NetworkSpec;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** What the Layers tab shows: the layers of the focused run, up to and at the epoch of the time slider. */
public final class LayersViewModel {
    private final Session session;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ChangeListener<List<EpochMetrics>> follower = (observable, before, now) -> changed();
    private Optional<RunItem> followed = Optional.empty();

    public LayersViewModel(Session session) {
        this.session = session;
        session.focusedProperty().subscribe(this::follow);
        session.epochProperty().addListener(observable -> changed());
        session.themeProperty().addListener(observable -> changed());
        session.presentationProperty().addListener(observable -> changed());
        session.languageProperty().addListener(observable -> changed());
        active.addListener(observable -> changed());
    }

    private void follow(Optional<RunItem> run) {
        followed.ifPresent(item -> item.curveProperty().removeListener(follower));
        followed = run;
        run.ifPresent(item -> item.curveProperty().addListener(follower));
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /** Whether somebody looks. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** Grows with every change of what there is to see. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    ObservableValue<Optional<RunItem>> run() {
        return session.focusedProperty();
    }

    /** Finished epochs of the run. */
    List<EpochMetrics> curve() {
        return followed.map(RunItem::curve).orElse(List.of());
    }

    Optional<NetworkSpec> network() {
        return followed.map(run -> run.spec().network());
    }

    /** The epoch that the window shows, as far as it is finished. */
    Optional<EpochMetrics> shown() {
        List<EpochMetrics> curve = curve();
        int epoch = session.epochProperty().get();
        int last = curve.size();
        int wanted = epoch == Session.LIVE ? last : Math.min(epoch, last);
        return wanted >= 1 ? Optional.of(curve.get(wanted - 1)) : Optional.empty();
    }

    /** Whether later epochs are faded. */
    boolean isInThePast() {
        return session.epochProperty().get() != Session.LIVE;
    }

    /** The right end of the axis: as far as the run may still come. */
    int lastEpoch() {
        int planned = followed.filter(run -> run.status().isOpen())
                .map(run -> run.spec().training().epochs())
                .orElse(0);
        return Math.max(2, Math.max(planned, curve().size()));
    }

    /** The look of drawings in the window's theme. */
    ChartStyle style() {
        Theme theme = session.themeProperty().get();
        return ChartStyle.of(
                theme.isDark(),
                theme.isHighContrast(),
                session.presentationProperty().get());
    }
}
