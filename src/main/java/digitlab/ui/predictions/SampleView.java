package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.chart.Confidence;
import digitlab.core.data.LabelledImages;
import digitlab.ui.chart.CanvasSurface;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.fx.Rows;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One image, layer by layer: its pixels, what each layer makes of it, the answer. Its nodes stay while what they show changes. */
final class SampleView extends ScrollPane {
    private static final int FACTOR = 3;
    private static final double OUTPUT_HEIGHT = 96;

    private final PredictionsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final VBox content = new VBox();
    private final DrawingPane picture = new DrawingPane(() -> {});
    private final DrawingPane.Layer pixels = picture.addLayer();
    private final Label title = new Label();
    private final Label truthWord = word();
    private final Label predictedWord = word();
    private final Label inputWord = word();
    private final DigitLine truth = new DigitLine();
    private final DigitLine predicted = new DigitLine();
    private final Label lit = new Label();
    private final VBox layers = new VBox();
    private final List<LayerRow> rows = new ArrayList<>();
    private final Head outputHead = new Head();
    private final DrawingPane output = new DrawingPane(() -> {});
    private final DrawingPane.Layer bars = output.addLayer();

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
        layers.getStyleClass().add("sample-layers");
        layers.managedProperty().bind(Bindings.isNotEmpty(layers.getChildren()));
        double side = (double) FACTOR * LabelledImages.SIDE;
        picture.setMinSize(side, side);
        picture.setPrefSize(side, side);
        picture.setMaxSize(side, side);
        output.setMinHeight(OUTPUT_HEIGHT);
        output.setPrefHeight(OUTPUT_HEIGHT);
        content.getChildren().setAll(new HBox(16, picture, facts()), layers, outputHead, output);
        setContent(content);
        viewModel.sampleProperty().addListener(observable -> show());
        session.languageProperty().addListener(observable -> show());
        session.themeProperty().addListener(observable -> show());
        session.presentationProperty().addListener(observable -> show());
        show();
    }

    private GridPane facts() {
        title.setId("sample-title");
        title.getStyleClass().add("title");
        lit.setWrapText(true);
        var grid = new GridPane();
        grid.getStyleClass().add("sample-facts");
        grid.add(title, 0, 0, 2, 1);
        grid.addRow(1, truthWord, truth);
        grid.addRow(2, predictedWord, predicted);
        grid.addRow(3, inputWord, lit);
        return grid;
    }

    private static Label word() {
        var word = new Label();
        word.getStyleClass().add("secondary");
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    void drawNow() {
        picture.drawNow();
        output.drawNow();
    }

    private void show() {
        Optional<Sample> sample = viewModel.sampleProperty().get();
        content.setVisible(sample.isPresent());
        sample.ifPresent(this::show);
    }

    private void show(Sample sample) {
        ChartStyle style = viewModel.style();
        int[] argb = ImageGrid.pixels(sample.images(), sample.image());
        pixels.show((surface, width, height) ->
                surface.picture(argb, LabelledImages.SIDE, LabelledImages.SIDE, 0, 0, FACTOR));
        title.setText(messages.get(
                viewModel.imageSetProperty().get() == PredictionsViewModel.ImageSet.TEST ? "image.test" : "image.valid",
                numbers.count(sample.image())));
        truthWord.setText(messages.get("truth"));
        truth.show(sample, style, sample.truth());
        predictedWord.setText(messages.get("predicted"));
        predicted.show(sample, style, sample.predicted());
        inputWord.setText(messages.get("input"));
        lit.setText(messages.get("lit", sample.litPixels(), LabelledImages.PIXELS));
        Rows.fit(rows, sample.hiddenLayers(), layers, LayerRow::new);
        for (int layer = 0; layer < rows.size(); layer++) {
            rows.get(layer).show(sample, layer, style);
        }
        outputHead.show(messages.get("layer.output"), messages.get("layer.percent"));
        bars.show(new OutputDrawing(sample, style, numbers));
    }

    /** A hidden layer's units. */
    private final class LayerRow extends VBox {
        private final Head head = new Head();
        private final UnitsPane units = new UnitsPane();

        LayerRow() {
            getStyleClass().add("sample-layers");
            getChildren().setAll(head, units);
        }

        void show(Sample sample, int layer, ChartStyle style) {
            head.show(
                    messages.get("layer.hidden", layer + 1),
                    messages.get("layer.active", sample.active(layer), sample.hidden(layer).length));
            units.show(sample.hidden(layer), sample.strongest(layer), style);
        }
    }

    /** A digit with its probability. */
    private final class DigitLine extends HBox {
        private final Rectangle square = new Rectangle(10, 10);
        private final Label name = new Label();
        private final Label percent = new Label();

        DigitLine() {
            super(6);
            name.getStyleClass().add("emphasis");
            percent.setMinWidth(Region.USE_PREF_SIZE);
            setAlignment(Pos.CENTER_LEFT);
            getChildren().setAll(square, name, percent);
        }

        void show(Sample sample, ChartStyle style, int digit) {
            square.setFill(CanvasSurface.paint(OutputDrawing.colour(sample, style, digit)));
            name.setText(Integer.toString(digit));
            percent.setText(Confidence.percent(
                    sample.probabilities()[digit], session.languageProperty().get()));
        }
    }

    /** The name of a layer, and a note at the other side. */
    private static final class Head extends HBox {
        private final Label name = new Label();
        private final Label note = new Label();

        Head() {
            super(8);
            name.getStyleClass().add("title");
            name.setMinWidth(Region.USE_PREF_SIZE);
            note.getStyleClass().add("secondary");
            var between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            setAlignment(Pos.BASELINE_LEFT);
            getChildren().setAll(name, between, note);
        }

        void show(String nameNow, String noteNow) {
            name.setText(nameNow);
            note.setText(noteNow);
        }
    }
}
