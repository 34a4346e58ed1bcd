package digitlab.ui.weights;

import digitlab.chart.ChartStyle;
import digitlab.chart.Series;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.LoadedImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Parameters;
import digitlab.lab.DataSets;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the Weights tab shows: the first layer of the focused run, at the epoch of the time slider or live. */
public final class WeightsViewModel {
    /** No unit. */
    static final int NONE = -1;

    private final Session session;
    private final Jobs.Line reading;
    private final ProbeImages probes;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<UnitOrder> order = new SimpleObjectProperty<>(UnitOrder.NORM);
    private final ObjectProperty<AskedImage> asked = new SimpleObjectProperty<>(AskedImage.FIRST);
    private final BooleanProperty perUnit = new SimpleBooleanProperty();
    private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
    private final ReadOnlyObjectWrapper<Optional<ArrangedLayer>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LabelledImages>> image = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Arrangement> arrangement = Optional.empty();

    /** What decides about the order of the tiles. As long as it stays the same, weights change where they are. */
    private record Arrangement(
            RunItem run, UnitOrder order, AskedImage asked, Optional<LabelledImages> drawing, int epochs, int epoch) {}

    /** All that a job needs, taken from the session before it starts. */
    private record Request(
            RunSpec spec,
            Parameters parameters,
            UnitOrder order,
            AskedImage asked,
            Optional<LabelledImages> drawing,
            Optional<ArrangedLayer> kept) {}

    /** What a job finds. */
    private record Found(ArrangedLayer layer, Optional<LabelledImages> image) {}

    public WeightsViewModel(Session session) {
        this.session = session;
        this.reading = session.jobs().line();
        this.probes = new ProbeImages(session.lab());
        session.weights().parametersProperty().addListener(observable -> read());
        session.drawingProperty().addListener((observable, before, now) -> drawn(before, now));
        active.addListener(observable -> read());
        session.weights().neededWhile(active);
        order.addListener(observable -> read());
        asked.addListener(observable -> read());
    }

    /** Whether somebody looks: otherwise nothing is computed. */
    public BooleanProperty activeProperty() {
        return active;
    }

    ObjectProperty<UnitOrder> orderProperty() {
        return order;
    }

    /** The image that {@link UnitOrder#RESPONSE} is about. */
    ObjectProperty<AskedImage> askedProperty() {
        return asked;
    }

    /** Whether each unit has a colour scale of its own. */
    BooleanProperty perUnitProperty() {
        return perUnit;
    }

    /** The unit that is looked at closely, or {@link #NONE}. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** The layer, as soon as there is one. */
    ReadOnlyObjectProperty<Optional<ArrangedLayer>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What the units respond to. */
    ReadOnlyObjectProperty<Optional<LabelledImages>> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** A new drawing is what people want to see an answer to; without one there are the digits of the data set. */
    private void drawn(Optional<LabelledImages> before, Optional<LabelledImages> now) {
        if (before.isEmpty() && now.isPresent()) {
            asked.set(AskedImage.DRAWING);
        } else if (now.isEmpty() && asked.get().equals(AskedImage.DRAWING)) {
            asked.set(AskedImage.FIRST);
        } else if (asked.get().equals(AskedImage.DRAWING)) {
            read();
        }
    }

    private void read() {
        Optional<RunItem> run = session.focusedProperty().get();
        Optional<Parameters> parameters = session.weights().parametersProperty().get();
        if (run.isEmpty() || parameters.isEmpty()) {
            reading.run(() -> Optional.<Found>empty(), nothing -> clear(), this::report);
            return;
        }
        if (!active.get()) {
            return;
        }
        var wanted = new Arrangement(
                run.get(),
                order.get(),
                asked.get(),
                order.get() == UnitOrder.RESPONSE ? session.drawingProperty().get() : Optional.empty(),
                run.get().curve().size(),
                session.weights().epochProperty().get());
        boolean same = arrangement.filter(wanted::equals).isPresent();
        var request = new Request(
                run.get().spec(),
                parameters.get(),
                wanted.order,
                wanted.asked,
                wanted.drawing,
                same ? shown.get() : Optional.empty());
        reading.run(() -> find(request), found -> show(found, wanted), this::report);
    }

    private void clear() {
        arrangement = Optional.empty();
        shown.set(Optional.empty());
    }

    private void show(Found found, Arrangement wanted) {
        arrangement = Optional.of(wanted);
        image.set(found.image);
        if (selected.get() < 0 || selected.get() >= found.layer.layer().units()) {
            selected.set(found.layer.unitAt(0));
        }
        shown.set(Optional.of(found.layer));
    }

    /** In the background. */
    private Found find(Request request) throws IOException {
        var networks = session.lab().networks();
        Optional<LabelledImages> about = image(request);
        float[] responses = about.map(
                        one -> networks.layerOutputs(request.parameters, one, 0).get(0))
                .orElseGet(() -> new float[0]);
        Optional<BitSet> dead = request.kept.isPresent()
                ? request.kept.get().layer().dead()
                : probes.of(request.spec).map(probe -> networks.deadUnits(request.parameters, probe));
        var layer = new FirstLayer(request.parameters, dead.orElse(null), responses);
        ArrangedLayer arranged = request.kept
                .filter(before -> before.layer().units() == layer.units())
                .map(before -> before.with(layer))
                .orElseGet(() -> new ArrangedLayer(layer, layer.order(request.order)));
        return new Found(arranged, about);
    }

    private Optional<LabelledImages> image(Request request) throws IOException {
        if (request.order != UnitOrder.RESPONSE) {
            return Optional.empty();
        }
        if (request.asked.equals(AskedImage.DRAWING)) {
            return request.drawing;
        }
        String set = request.spec.data().dataSet();
        DataSets data = session.lab().data();
        Optional<LoadedImages> test = data.test(set);
        return request.asked.in((test.isPresent() ? test.get() : data.training(set)).images());
    }

    private void report(Exception failure) {
        session.noticeProperty().set(String.valueOf(failure.getMessage()));
    }

    Optional<RunItem> run() {
        return session.focusedProperty().get();
    }

    /** A figure of the first layer at the end of each epoch. */
    Series history(ToDoubleFunction<LayerStatistics> figure) {
        List<EpochMetrics> measured = run().map(RunItem::curve).orElse(List.of()).stream()
                .filter(epoch -> !epoch.layers().isEmpty())
                .toList();
        return new Series(
                measured.stream().mapToDouble(EpochMetrics::epoch).toArray(),
                measured.stream()
                        .mapToDouble(
                                epoch -> figure.applyAsDouble(epoch.layers().get(0)))
                        .toArray());
    }

    /** The right end of the epochs: as far as the run may still come. */
    int lastEpoch() {
        int planned = run().filter(item -> item.status().isOpen())
                .map(item -> item.spec().training().epochs())
                .orElse(0);
        return Math.max(
                2, Math.max(planned, run().map(item -> item.curve().size()).orElse(0)));
    }

    /** The epoch of the time slider, or {@link Session#LIVE} for the newest. */
    int chosenEpoch() {
        return session.epochProperty().get();
    }

    /** Takes the window to an epoch; at the last one and beyond, to the newest. */
    void chooseEpoch(int epoch) {
        int last = run().map(item -> item.curve().size()).orElse(0);
        session.epochProperty().set(epoch >= last ? Session.LIVE : Math.max(1, epoch));
    }

    /** The epoch that the weights are of, if that is not the one of the time slider; else {@link Session#LIVE}. */
    int olderEpoch() {
        int epoch = session.weights().epochProperty().get();
        return chosenEpoch() != Session.LIVE && epoch != chosenEpoch() ? epoch : Session.LIVE;
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
