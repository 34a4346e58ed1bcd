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
    private final List<DrawingPane> drawings = new ArrayList<>();

    DistributionsView(LayersViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        this.numbers = new Numbers(session.languageProperty());
        setId("distributions");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("distributions");
        setContent(content);
    }

    void drawNow() {
        drawings.forEach(DrawingPane::drawNow);
    }

    /** Shows the epoch as it is now. */
    void refresh() {
        content.getChildren().clear();
        drawings.clear();
        viewModel.shown().ifPresent(epoch -> viewModel.network().ifPresent(network -> show(epoch, network)));
    }

    private void show(EpochMetrics epoch, NetworkSpec network) {
        var title = new Label(messages.get("distributions", epoch.epoch()));
        title.getStyleClass().add("title");
        content.getChildren().add(title);
        for (int layer = 0; layer < epoch.layers().size(); layer++) {
            content.getChildren().add(layer(layer, epoch.layers().get(layer), network));
        }
    }

    private VBox layer(int layer, LayerStatistics statistics, NetworkSpec network) {
        ChartStyle style = viewModel.style();
        Colour colour = LayerLook.colour(layer, network.layerCount(), style);
        var histogram = DrawingPane.of(new Histogram(
                statistics.histogram(),
                statistics.histogramMin(),
                statistics.histogramMax(),
                middle -> colour,
                style,
                session.languageProperty().get()));
        double height = HEIGHT * style.textSize() / ChartStyle.LIGHT.textSize();
        histogram.setMinHeight(height);
        histogram.setPrefHeight(height);
        drawings.add(histogram);
        var name = new Label(name(layer, network));
        name.getStyleClass().add("emphasis");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var mean = new Label(messages.get(
                "mean",
                numbers.decimal(statistics.activationMean(), 2),
                numbers.decimal(statistics.activationSd(), 2)));
        mean.getStyleClass().add("secondary");
        var box = new VBox(2, name, mean, histogram);
        String trouble = trouble(layer, statistics, network);
        if (!trouble.isEmpty()) {
            var words = new Label(trouble);
            words.getStyleClass().add("secondary");
            words.setWrapText(true);
            box.getChildren().add(words);
        }
        return box;
    }

    private String name(int layer, NetworkSpec network) {
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
