package digitlab.ui.recipe;

import digitlab.chart.ColourScale;
import digitlab.chart.Surface;
import digitlab.core.data.LabelledImages;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Some training images as the network will see them. */
final class AugmentationExamples extends VBox {
    private static final int FACTOR = 2;
    private static final int GAP = 8;
    private static final int SIZE = LabelledImages.SIDE * FACTOR;

    private final DrawingPane pictures = new DrawingPane(() -> {});
    private final DrawingPane.Layer layer = pictures.addLayer();

    AugmentationExamples(RecipeViewModel viewModel, Messages messages) {
        super(4);
        setId("augmentation-examples");
        pictures.setMinSize(RecipeViewModel.EXAMPLES * (SIZE + GAP) - GAP, SIZE);
        pictures.setPrefHeight(SIZE);
        pictures.accessibleTextProperty().bind(messages.text("augmentation.examples"));
        var caption = new Label();
        caption.getStyleClass().add("secondary");
        caption.textProperty().bind(messages.text("augmentation.examples"));
        var again = Icons.button(
                "vary-again", Feather.REFRESH_CW, messages.text("augmentation.again"), viewModel::varyAgain);
        getChildren().addAll(FormRows.line(caption, again), pictures);
        viewModel.examplesProperty().subscribe(this::show);
    }

    private void show(Optional<LabelledImages> images) {
        layer.show((surface, width, height) -> images.ifPresent(found -> draw(surface, found)));
    }

    private static void draw(Surface surface, LabelledImages images) {
        for (int image = 0; image < images.count(); image++) {
            int[] argb = new int[LabelledImages.PIXELS];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = ColourScale.ink().argb(images.pixel(image, i), 255);
            }
            surface.picture(argb, LabelledImages.SIDE, LabelledImages.SIDE, (double) image * (SIZE + GAP), 0, FACTOR);
        }
    }
}
