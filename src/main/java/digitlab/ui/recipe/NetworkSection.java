package digitlab.ui.recipe;

import digitlab.chart.ChartStyle;
import digitlab.core.experiment.RecipeField;
import digitlab.core.network.Initializer;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Numbers;
import digitlab.ui.fx.Section;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

/** The layers, a sketch of them, and how their weights start. */
final class NetworkSection {
    private static final double SKETCH_HEIGHT = 76;

    private final FormRows rows;
    private final RecipeViewModel viewModel;

    NetworkSection(FormRows rows) {
        this.rows = rows;
        this.viewModel = rows.viewModel();
    }

    Section build() {
        var numbers = new Numbers(rows.session().languageProperty());
        var count = Bindings.createStringBinding(
                () -> rows.messages()
                        .get(
                                "network.parameters",
                                numbers.count(
                                        viewModel.history().recipe().network().parameterCount())),
                viewModel.history().recipeProperty(),
                rows.session().languageProperty());
        return new Section(
                        "network",
                        rows.messages().text("network"),
                        true,
                        () -> List.of(new LayerRows(rows), sketch(), initializer()))
                .note(count);
    }

    private DrawingPane sketch() {
        var pane = new DrawingPane(() -> {});
        pane.setId("network-sketch");
        pane.setMinHeight(SKETCH_HEIGHT);
        pane.setPrefHeight(SKETCH_HEIGHT);
        var layer = pane.addLayer();
        Runnable draw = () -> {
            var network = viewModel.history().recipe().network();
            ChartStyle style =
                    switch (rows.session().themeProperty().get()) {
                        case LIGHT -> ChartStyle.LIGHT;
                        case DARK -> ChartStyle.DARK;
                        case HIGH_CONTRAST -> ChartStyle.HIGH_CONTRAST;
                    };
            layer.show(new NetworkSketch(network, style));
            pane.setAccessibleText(rows.messages().get("network.sketch", network.shape()));
        };
        viewModel.part(spec -> spec.network()).subscribe(network -> draw.run());
        rows.session().themeProperty().addListener(observable -> draw.run());
        return pane;
    }

    private VBox initializer() {
        return rows.choice(
                EditorField.of(RecipeField.INITIALIZER),
                Arrays.stream(Initializer.values()).map(Initializer::id).toList(),
                null);
    }
}
