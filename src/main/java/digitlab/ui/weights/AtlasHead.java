package digitlab.ui.weights;

import digitlab.chart.ColourScale;
import digitlab.core.data.LabelledImages;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.chart.HeatmapAtlas;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.PicturedCell;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line over the atlas: what it shows and in which order, or what is under the pointer. */
final class AtlasHead extends HBox {
    /** In less, the choice of an image takes the place of title and zoom buttons, for which there are keys. */
    private static final double ROOM_FOR_ALL = 440;

    private final WeightsViewModel viewModel;
    private final Session session;
    private final HeatmapAtlas atlas;
    private final WeightsTexts texts;
    private final Label title = new Label();
    private final Label about = new Label();
    private final DrawingPane picture = new DrawingPane(() -> {});
    private final DrawingPane.Layer image = picture.addLayer();
    private final HBox asking;

    AtlasHead(WeightsViewModel viewModel, Session session, HeatmapAtlas atlas) {
        this.viewModel = viewModel;
        this.session = session;
        this.atlas = atlas;
        this.texts = new WeightsTexts(session);
        getStyleClass().add("atlas-head");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        about.setId("weights-about");
        about.getStyleClass().add("secondary");
        about.setMinWidth(0);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        asking = asking();
        var sizes = new HBox(
                small("weights-smaller", Feather.ZOOM_OUT, "smaller", () -> atlas.zoom(-1)),
                small("weights-larger", Feather.ZOOM_IN, "larger", () -> atlas.zoom(1)),
                small("weights-fit", Feather.MAXIMIZE, "fit", atlas::zoomToFit));
        sizes.setMinWidth(Region.USE_PREF_SIZE);
        sizes.setAlignment(Pos.CENTER_RIGHT);
        sizes.visibleProperty()
                .bind(asking.visibleProperty().not().or(widthProperty().greaterThan(ROOM_FOR_ALL)));
        sizes.managedProperty().bind(sizes.visibleProperty());
        title.visibleProperty().bind(sizes.visibleProperty());
        title.managedProperty().bind(sizes.visibleProperty());
        getChildren().addAll(title, about, asking, sizes);
        viewModel.imageProperty().addListener(observable -> showImage());
    }

    private javafx.scene.control.Button small(String id, Feather icon, String key, Runnable action) {
        var button = Icons.button(id, icon, texts.messages().text(key), action);
        button.getStyleClass().add("tiny");
        return button;
    }

    /** Which image the units respond to; only where they are sorted by that. */
    private HBox asking() {
        picture.setMinSize(LabelledImages.SIDE, LabelledImages.SIDE);
        picture.setPrefSize(LabelledImages.SIDE, LabelledImages.SIDE);
        picture.setMaxSize(LabelledImages.SIDE, LabelledImages.SIDE);
        var another = Icons.button(
                "weights-another", Feather.REFRESH_CW, texts.messages().text("another"), () -> viewModel
                        .askedProperty()
                        .set(viewModel.askedProperty().get().next()));
        another.getStyleClass().add("tiny");
        another.disableProperty().bind(viewModel.askedProperty().isEqualTo(AskedImage.DRAWING));
        var box = new HBox(6, picture, digits(), another);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.visibleProperty().bind(viewModel.orderProperty().isEqualTo(UnitOrder.RESPONSE));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private ComboBox<Integer> digits() {
        var box = new ComboBox<Integer>();
        box.setId("weights-image");
        box.getStyleClass().add("small");
        box.accessibleTextProperty().bind(texts.messages().text("image"));
        PicturedCell.install(
                box,
                digit -> digit < 0
                        ? texts.messages().get("drawing")
                        : texts.messages().get("digit", digit),
                session.languageProperty());
        session.drawingProperty().subscribe(drawing -> {
            List<Integer> choices = new ArrayList<>();
            if (drawing.isPresent()) {
                choices.add(AskedImage.DRAWING.digit());
            }
            IntStream.range(0, LabelledImages.CLASSES).forEach(choices::add);
            if (!choices.equals(box.getItems())) {
                box.getItems().setAll(choices);
                box.setValue(viewModel.askedProperty().get().digit());
            }
        });
        viewModel.askedProperty().subscribe(asked -> box.setValue(asked.digit()));
        box.setOnAction(event -> {
            Integer digit = box.getValue();
            if (digit != null && digit != viewModel.askedProperty().get().digit()) {
                viewModel.askedProperty().set(new AskedImage(digit, 0));
            }
        });
        return box;
    }

    private void showImage() {
        viewModel
                .imageProperty()
                .get()
                .ifPresent(one -> image.show((surface, width, height) -> {
                    int[] argb = new int[LabelledImages.PIXELS];
                    for (int i = 0; i < argb.length; i++) {
                        argb[i] = ColourScale.ink().argb(one.pixel(0, i) / 255f, 1);
                    }
                    surface.picture(argb, LabelledImages.SIDE, LabelledImages.SIDE, 0, 0, 1);
                }));
    }

    void refresh() {
        ArrangedLayer now = viewModel.shownProperty().get().orElse(null);
        if (now == null) {
            title.setText("");
            about.setText("");
            return;
        }
        FirstLayer layer = now.layer();
        title.setText(texts.messages().get(layer.isOutput() ? "title.output" : "title"));
        int tile = atlas.hoveredProperty().get();
        if (tile >= 0 && tile < layer.units()) {
            int unit = now.unitAt(tile);
            about.setText(texts.messages().get("hovered", texts.name(layer, unit), texts.facts(layer, unit)));
            return;
        }
        String order = texts.messages()
                .get(
                        "about." + viewModel.orderProperty().get().key(),
                        texts.numbers().count(layer.units()));
        int older = viewModel.olderEpoch();
        about.setText(older != Session.LIVE ? texts.messages().get("about.older", order, older) : order);
    }
}
