package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.chart.Confidence;
import digitlab.core.data.LabelledImages;
import digitlab.ui.chart.CanvasSurface;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One image, layer by layer: its pixels, what each layer makes of it, the answer. */
final class SampleView extends ScrollPane {
    private static final int FACTOR = 3;
    private static final double OUTPUT_HEIGHT = 104;

    private final PredictionsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final VBox content = new VBox();
    private final List<DrawingPane> drawings = new ArrayList<>();

    SampleView(PredictionsViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        this.numbers = new Numbers(session.languageProperty());
        setId("sample");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("sample");
        content.getStyleClass().add("sample-content");
        setContent(content);
        viewModel.sampleProperty().addListener(observable -> show());
        session.languageProperty().addListener(observable -> show());
        session.themeProperty().addListener(observable -> show());
        session.presentationProperty().addListener(observable -> show());
        show();
    }

    void drawNow() {
        drawings.forEach(DrawingPane::drawNow);
    }

    private void show() {
        content.getChildren().clear();
        drawings.clear();
        viewModel.sampleProperty().get().ifPresent(this::show);
    }

    private void show(Sample sample) {
        ChartStyle style = viewModel.style();
        content.getChildren().add(new HBox(16, picture(sample), facts(sample, style)));
        for (int layer = 0; layer < sample.hiddenLayers(); layer++) {
            String units = messages.get("layer.active", sample.active(layer), sample.hidden(layer).length);
            content.getChildren()
                    .addAll(
                            head(messages.get("layer.hidden", layer + 1), units),
                            new UnitsPane(sample.hidden(layer), sample.strongest(layer), style));
        }
        var output = DrawingPane.of(new OutputDrawing(sample, style, numbers));
        output.setMinHeight(OUTPUT_HEIGHT);
        output.setPrefHeight(OUTPUT_HEIGHT);
        drawings.add(output);
        content.getChildren().addAll(head(messages.get("layer.output"), messages.get("layer.percent")), output);
    }

    private DrawingPane picture(Sample sample) {
        int[] pixels = ImageGrid.pixels(sample.images(), sample.image());
        var picture = DrawingPane.of((surface, width, height) ->
                surface.picture(pixels, LabelledImages.SIDE, LabelledImages.SIDE, 0, 0, FACTOR));
        double side = (double) FACTOR * LabelledImages.SIDE;
        picture.setMinSize(side, side);
        picture.setPrefSize(side, side);
        picture.setMaxSize(side, side);
        drawings.add(picture);
        return picture;
    }

    private GridPane facts(Sample sample, ChartStyle style) {
        var title = new Label(messages.get(
                viewModel.imageSetProperty().get() == PredictionsViewModel.ImageSet.TEST ? "image.test" : "image.valid",
                numbers.count(sample.image())));
        title.setId("sample-title");
        title.getStyleClass().add("title");
        var grid = new GridPane();
        grid.getStyleClass().add("sample-facts");
        grid.add(title, 0, 0, 2, 1);
        grid.addRow(1, word("truth"), digit(sample, style, sample.truth()));
        grid.addRow(2, word("predicted"), digit(sample, style, sample.predicted()));
        grid.addRow(3, word("input"), wrapped(messages.get("lit", sample.litPixels(), LabelledImages.PIXELS)));
        return grid;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private Label word(String key) {
        var word = new Label(messages.get(key));
        word.getStyleClass().add("secondary");
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    private Node digit(Sample sample, ChartStyle style, int digit) {
        var square = new Rectangle(10, 10, CanvasSurface.paint(OutputDrawing.colour(sample, style, digit)));
        var name = new Label(Integer.toString(digit));
        name.getStyleClass().add("emphasis");
        var percent = new Label(Confidence.percent(
                sample.probabilities()[digit], session.languageProperty().get()));
        percent.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(6, square, name, percent);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox head(String title, String note) {
        var name = new Label(title);
        name.getStyleClass().add("title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var words = new Label(note);
        words.getStyleClass().add("secondary");
        var head = new HBox(8, name, between, words);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }
}
