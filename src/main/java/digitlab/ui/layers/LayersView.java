package digitlab.ui.layers;

import digitlab.chart.RunStyle;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.NetworkSpec;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Chooser;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

/** The Layers tab: four figures over the epochs, and how outputs are distributed at one of them. */
public final class LayersView extends BorderPane {
    private final LayersViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final Map<Measure, DrawingPane> panes = new EnumMap<>(Measure.class);
    private final Map<Measure, DrawingPane.Layer> drawings = new EnumMap<>(Measure.class);
    private final DistributionsView distributions;
    private final Label flow = new Label();

    public LayersView(LayersViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(LayersView.class, session.languageProperty());
        this.numbers = new Numbers(session.languageProperty());
        this.distributions = new DistributionsView(viewModel, session, messages);
        setId("layers");
        getStyleClass().add("layers");
        for (Measure measure : Measure.values()) {
            var pane = new DrawingPane(() -> draw(measure));
            pane.setId("measure-" + measure.key());
            pane.setMinSize(160, 90);
            panes.put(measure, pane);
            drawings.put(measure, pane.addLayer());
        }
        setTop(tools());
        setCenter(new StackPane(body(), empty()));
        viewModel.versionProperty().addListener((observable, before, now) -> refresh());
        refresh();
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        panes.values().forEach(DrawingPane::drawNow);
        distributions.drawNow();
    }

    private HBox tools() {
        var word = new Label();
        word.getStyleClass().add("secondary");
        word.textProperty().bind(messages.text("run"));
        flow.setId("gradient-flow");
        flow.setWrapText(true);
        flow.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var bar = new HBox(word, runs(), flow);
        bar.getStyleClass().add("layers-tools");
        return bar;
    }

    private ComboBox<RunItem> runs() {
        ComboBox<RunItem> box = Chooser.of(
                session.runs(), session.focusedProperty(), RunItem::name, this::symbol, session.themeProperty());
        box.setId("layers-run");
        box.accessibleTextProperty().bind(messages.text("run"));
        return box;
    }

    private Node symbol(RunItem run) {
        return RunSymbol.marker(RunStyle.of(run.slot()), viewModel.style().colours());
    }

    private GridPane body() {
        var grid = new GridPane();
        grid.getStyleClass().add("layers-body");
        for (double share : new double[] {36, 36, 28}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 2; i++) {
            var row = new RowConstraints();
            row.setPercentHeight(50);
            grid.getRowConstraints().add(row);
        }
        grid.addRow(0, panes.get(Measure.GRADIENT), panes.get(Measure.SPREAD));
        grid.addRow(1, panes.get(Measure.DEAD), panes.get(Measure.SATURATED));
        grid.add(distributions, 2, 0, 1, 2);
        grid.visibleProperty().bind(viewModel.versionProperty().map(version -> !viewModel
                .curve()
                .isEmpty()));
        return grid;
    }

    private Node empty() {
        var sentence = new Label();
        sentence.getStyleClass().add("secondary");
        sentence.textProperty()
                .bind(viewModel.run().flatMap(run -> messages.text(run.isEmpty() ? "nothing" : "first-epoch")));
        sentence.visibleProperty().bind(viewModel.versionProperty().map(version -> viewModel
                .curve()
                .isEmpty()));
        return sentence;
    }

    private void refresh() {
        if (!viewModel.activeProperty().get()) {
            return;
        }
        panes.values().forEach(DrawingPane::refresh);
        distributions.refresh();
        flow.setText(viewModel.shown().map(this::flow).orElse(""));
    }

    /** What the gradients say, in a sentence. */
    private String flow(EpochMetrics epoch) {
        double ratio = Flow.ratio(epoch);
        return switch (Flow.of(epoch)) {
            case UNKNOWN -> "";
            case VANISHING -> messages.get("flow.vanishing", numbers.rough(1 / ratio));
            case EVEN -> messages.get("flow.even");
            case EXPLODING -> messages.get("flow.exploding", numbers.rough(ratio));
        };
    }

    private void draw(Measure measure) {
        NetworkSpec network = viewModel.network().orElse(null);
        if (network == null) {
            return;
        }
        List<EpochMetrics> curve = viewModel.curve();
        List<MeasureDrawing.Line> lines = new ArrayList<>();
        for (int layer : measure.layers(network)) {
            String name = layer == network.hidden().size()
                    ? messages.get("output.short")
                    : messages.get("layer.short", layer + 1);
            lines.add(new MeasureDrawing.Line(layer, network.layerCount(), name, measure.of(curve, layer)));
        }
        int shown = viewModel.isInThePast()
                ? viewModel.shown().map(EpochMetrics::epoch).orElse(0)
                : 0;
        var texts = new MeasureDrawing.Texts(
                messages.get(measure.key()),
                messages.get(measure.key() + ".note"),
                messages.get(measure.key() + ".nothing"),
                messages.get("epochs"));
        Objects.requireNonNull(drawings.get(measure), measure.key())
                .show(new MeasureDrawing(
                        measure,
                        lines,
                        viewModel.lastEpoch(),
                        shown,
                        texts,
                        viewModel.style(),
                        session.languageProperty().get()));
    }
}
