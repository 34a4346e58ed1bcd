package digitlab.ui.layers;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Histogram;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.NetworkSpec;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.fx.Rows;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the outputs of each layer are distributed at the epoch that the window shows. */
final class DistributionsView extends ScrollPane {
    private static final double HEIGHT = 64;

    private final LayersViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final VBox content = new VBox();
    private final Label title = new Label();
    private final List<Row> rows = new ArrayList<>();

    DistributionsView(LayersViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        this.numbers = new Numbers(session.languageProperty());
        setId("distributions");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("distributions");
        title.getStyleClass().add("title");
        content.getChildren().add(title);
        setContent(content);
    }

    void drawNow() {
        rows.forEach(row -> row.histogram.drawNow());
    }

    /** Shows the epoch as it is now. */
    void refresh() {
        EpochMetrics epoch = viewModel.shown().orElse(null);
        NetworkSpec network = viewModel.network().orElse(null);
        content.setVisible(epoch != null && network != null);
        if (epoch == null || network == null) {
            return;
        }
        title.setText(messages.get("distributions", epoch.epoch()));
        int layers = epoch.layers().size();
        Rows.fit(rows, layers, content, Row::new);
        for (int layer = 0; layer < layers; layer++) {
            rows.get(layer).show(layer, epoch.layers().get(layer), network);
        }
    }

    /** One layer. It stays from epoch to epoch: new nodes cost a frame more than new texts. */
    private final class Row extends VBox {
        private final Label name = new Label();
        private final Label mean = new Label();
        private final Label words = new Label();
        private final DrawingPane histogram = new DrawingPane(() -> {});
        private final DrawingPane.Layer bars = histogram.addLayer();

        Row() {
            super(2);
            name.getStyleClass().add("emphasis");
            name.setMinWidth(Region.USE_PREF_SIZE);
            mean.getStyleClass().add("secondary");
            words.getStyleClass().add("secondary");
            words.setWrapText(true);
            words.visibleProperty().bind(words.textProperty().isNotEmpty());
            words.managedProperty().bind(words.visibleProperty());
            getChildren().addAll(name, mean, histogram, words);
        }

        void show(int layer, LayerStatistics statistics, NetworkSpec network) {
            ChartStyle style = viewModel.style();
            Colour colour = LayerLook.colour(layer, network.layerCount(), style);
            double height = HEIGHT * style.textSize() / ChartStyle.LIGHT.textSize();
            histogram.setMinHeight(height);
            histogram.setPrefHeight(height);
            bars.show(new Histogram(
                    statistics.histogram(),
                    statistics.histogramMin(),
                    statistics.histogramMax(),
                    middle -> colour,
                    style,
                    session.languageProperty().get()));
            name.setText(nameOf(layer, network));
            mean.setText(messages.get(
                    "mean",
                    numbers.decimal(statistics.activationMean(), 2),
                    numbers.decimal(statistics.activationSd(), 2)));
            words.setText(trouble(layer, statistics, network));
        }
    }

    private String nameOf(int layer, NetworkSpec network) {
        return layer == network.hidden().size()
                ? messages.get("output")
                : messages.get(
                        "layer",
                        layer + 1,
                        network.unitsOf(layer),
                        network.hidden().get(layer).activation().id());
    }

    private String trouble(int layer, LayerStatistics statistics, NetworkSpec network) {
        List<String> words = new ArrayList<>();
        if (Measure.DEAD.layers(network).contains(layer) && statistics.deadShare() > 0) {
            long dead = Math.round(statistics.deadShare() * network.unitsOf(layer));
            words.add(messages.get("dead.units", dead, network.unitsOf(layer)));
        }
        if (Measure.SATURATED.layers(network).contains(layer)) {
            words.add(messages.get("saturated.outputs", numbers.percent(statistics.saturatedShare())));
        }
        return String.join(", ", words);
    }
}
