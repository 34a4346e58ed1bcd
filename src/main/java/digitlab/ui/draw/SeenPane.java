package digitlab.ui.draw;

import digitlab.core.data.LabelledImages;
import digitlab.ink.Preparation;
import digitlab.ui.fx.Messages;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The 28×28 that the networks see, large enough for an audience to count its pixels. */
final class SeenPane extends VBox {
    private static final int FACTOR = 4;
    private static final double SIDE = FACTOR * LabelledImages.SIDE;

    private final ImageView view = new ImageView();

    SeenPane(DrawViewModel viewModel, Messages messages) {
        setId("seen");
        getStyleClass().add("step-box");
        view.setId("seen-picture");
        view.setSmooth(false);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        var picture = new StackPane(view);
        picture.getStyleClass().add("step-picture");
        picture.setMinSize(SIDE, SIDE);
        picture.setMaxSize(SIDE, SIDE);
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(messages.text("seen"));
        getChildren().addAll(picture, caption);
        viewModel.responseProperty().map(Response::preparation).subscribe(this::show);
    }

    private void show(Preparation preparation) {
        view.setImage(preparation instanceof Preparation.Prepared prepared ? GreyImages.of(prepared.digit()) : null);
    }
}
