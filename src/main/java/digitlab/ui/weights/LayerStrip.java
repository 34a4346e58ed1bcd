package digitlab.ui.weights;

import digitlab.core.metrics.LayerStatistics;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.session.Session;
import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Figures of the whole layer, how they got there, and what the colours mean. */
final class LayerStrip extends HBox {
    private static final double TREND_WIDTH = 96;
    private static final double TREND_HEIGHT = 40;

    private final WeightsViewModel viewModel;
    private final WeightsTexts texts;
    private final Label norm = new Label();
    private final Label sparsity = new Label();
    private final Label dead = new Label();
    private final Label legend = new Label();
    private final DrawingPane normTrend = new DrawingPane(() -> {});
    private final DrawingPane.Layer normLayer = normTrend.addLayer();
    private final DrawingPane sparsityTrend = new DrawingPane(() -> {});
    private final DrawingPane.Layer sparsityLayer = sparsityTrend.addLayer();

    LayerStrip(WeightsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.texts = new WeightsTexts(session);
        getStyleClass().add("layer-strip");
        setAlignment(Pos.CENTER_LEFT);
        legend.setId("weights-legend");
        legend.getStyleClass().add("caption");
        legend.setWrapText(true);
        legend.setMinWidth(0);
        legend.setAlignment(Pos.CENTER_RIGHT);
        legend.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(legend, Priority.ALWAYS);
        getChildren()
                .addAll(
                        named(norm, "norm"),
                        trend(normTrend, "norm"),
                        named(sparsity, "sparsity"),
                        trend(sparsityTrend, "sparsity"),
                        named(dead, "dead"),
                        legend);
    }

    /** A figure over its name. */
    private Node named(Label figure, String key) {
        figure.setId("weights-" + key);
        figure.getStyleClass().add("figure");
        var name = new Label();
        name.getStyleClass().add("caption");
        name.textProperty().bind(texts.messages().text("strip." + key));
        var box = new VBox(figure, name);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        explain(box, key);
        return box;
    }

    private Node trend(DrawingPane pane, String key) {
        pane.setId("weights-" + key + "-trend");
        pane.setMinSize(TREND_WIDTH / 2, TREND_HEIGHT);
        pane.setPrefSize(TREND_WIDTH, TREND_HEIGHT);
        pane.accessibleTextProperty().bind(texts.messages().text("strip." + key + ".hint"));
        pane.setOnMouseClicked(event ->
                viewModel.chooseEpoch(trend(LayerStatistics::weightNorm).epochAt(event.getX(), pane.getWidth())));
        explain(pane, key);
        return pane;
    }

    private void explain(Node node, String key) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.messages().text("strip." + key + ".hint"));
        Tooltip.install(node, tooltip);
    }

    void refresh(FirstLayer layer) {
        norm.setText(texts.numbers().decimal(layer.norm(), 1));
        sparsity.setText(texts.wholePercent(layer.sparsity()));
        dead.setText(layer.dead()
                .map(BitSet::cardinality)
                .map(count -> texts.messages().get("of", count, layer.units()))
                .orElse("–"));
        legend.setText(
                viewModel.perUnitProperty().get()
                        ? texts.messages().get("legend.unit")
                        : texts.messages().get("legend.shared", texts.numbers().decimal(layer.sharedLimit(), 2)));
        normLayer.show(trend(LayerStatistics::weightNorm));
        sparsityLayer.show(trend(LayerStatistics::sparsity));
    }

    private Trend trend(ToDoubleFunction<LayerStatistics> figure) {
        return new Trend(viewModel.history(figure), viewModel.lastEpoch(), viewModel.chosenEpoch(), viewModel.style());
    }

    void drawNow() {
        normTrend.drawNow();
        sparsityTrend.drawNow();
    }
}
